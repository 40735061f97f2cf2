import type { PackageLanguage } from '#terms/packages'

/** What the page of a personal link says; `{centre}`, `{day}` and `{size}` are filled in. */
export type LinkWords = {
  title: string
  intro: string
  download: string
  about: string
  keep: string
  loading: string
  failed: string
  again: string
  closed: string
  closedDo: string
}

/** In every language of a booklet: whoever gets it may read no other. This page loads nothing of the counsellors' app. */
export const linkWords: Record<PackageLanguage, LinkWords> = {
  de: {
    title: 'Ihr Willkommenspaket',
    intro: '{centre} hat dieses Heft für Sie zusammengestellt: was jetzt für Sie wichtig ist, der Reihe nach.',
    download: 'Herunterladen',
    about: 'PDF, {size}. Der Link gilt bis {day}.',
    keep: 'Das Heft ist persönlich. Bitte geben Sie den Link nicht weiter.',
    loading: 'Einen Augenblick …',
    failed: 'Das hat nicht geklappt. Vielleicht gibt es gerade keine Verbindung.',
    again: 'Noch einmal versuchen',
    closed: 'Dieser Link öffnet nichts mehr',
    closedDo:
      'Vielleicht ist er abgelaufen oder nicht vollständig. Bitte fragen Sie bei Ihrer Beratung nach einem neuen.',
  },
  'de-plain': {
    title: 'Ihr Willkommens-Paket',
    intro: 'Dieses Heft ist für Sie. {centre} hat es gemacht. Darin steht, was Sie jetzt tun müssen.',
    download: 'Herunterladen',
    about: 'PDF, {size}. Der Link geht bis {day}.',
    keep: 'Das Heft ist nur für Sie. Geben Sie den Link nicht weiter.',
    loading: 'Bitte warten …',
    failed: 'Das hat nicht geklappt. Vielleicht haben Sie kein Internet.',
    again: 'Noch einmal versuchen',
    closed: 'Dieser Link geht nicht mehr',
    closedDo: 'Der Link ist zu alt, oder ein Teil fehlt. Fragen Sie Ihre Beratung. Sie bekommen dann einen neuen Link.',
  },
  en: {
    title: 'Your welcome package',
    intro: '{centre} has put this booklet together for you: what matters for you now, one thing after the other.',
    download: 'Download',
    about: 'PDF, {size}. The link is valid until {day}.',
    keep: 'The booklet is personal. Please do not pass the link on.',
    loading: 'One moment …',
    failed: 'That did not work. Perhaps there is no connection at the moment.',
    again: 'Try again',
    closed: 'This link no longer opens anything',
    closedDo: 'It may have expired, or it is incomplete. Please ask your counsellor for a new one.',
  },
  cs: {
    title: 'Váš uvítací balíček',
    intro: 'Tuto brožuru pro vás připravilo {centre}: co je pro vás teď důležité, jedno po druhém.',
    download: 'Stáhnout',
    about: 'PDF, {size}. Odkaz platí do {day}.',
    keep: 'Brožura je osobní. Odkaz prosím nikomu nepředávejte.',
    loading: 'Okamžik …',
    failed: 'To se nepodařilo. Možná právě není připojení.',
    again: 'Zkusit znovu',
    closed: 'Tento odkaz už nic neotevře',
    closedDo: 'Možná vypršel, nebo není úplný. Požádejte prosím svou poradnu o nový.',
  },
  pl: {
    title: 'Twój pakiet powitalny',
    intro: 'Tę broszurę przygotowało dla Ciebie {centre}: to, co jest teraz ważne, po kolei.',
    download: 'Pobierz',
    about: 'PDF, {size}. Link jest ważny do {day}.',
    keep: 'Broszura jest osobista. Prosimy nie przekazywać linku dalej.',
    loading: 'Chwileczkę …',
    failed: 'Nie udało się. Być może nie ma teraz połączenia.',
    again: 'Spróbuj ponownie',
    closed: 'Ten link już niczego nie otwiera',
    closedDo: 'Być może wygasł albo jest niepełny. Poproś swoją poradnię o nowy.',
  },
  uk: {
    title: 'Ваш вітальний пакет',
    intro: '{centre} підготував для вас цю брошуру: що зараз для вас важливо, крок за кроком.',
    download: 'Завантажити',
    about: 'PDF, {size}. Посилання дійсне до {day}.',
    keep: 'Ця брошура особиста. Будь ласка, не передавайте посилання іншим.',
    loading: 'Хвилинку …',
    failed: 'Не вдалося. Можливо, зараз немає зв’язку.',
    again: 'Спробувати ще раз',
    closed: 'Це посилання більше нічого не відкриває',
    closedDo: 'Можливо, його термін минув або воно неповне. Попросіть, будь ласка, нове у своєї консультантки.',
  },
  ro: {
    title: 'Pachetul dumneavoastră de bun venit',
    intro: '{centre} a pregătit această broșură pentru dumneavoastră: ce este important acum, pas cu pas.',
    download: 'Descărcați',
    about: 'PDF, {size}. Linkul este valabil până la {day}.',
    keep: 'Broșura este personală. Vă rugăm să nu dați linkul mai departe.',
    loading: 'Un moment …',
    failed: 'Nu a reușit. Poate că acum nu există conexiune.',
    again: 'Încercați din nou',
    closed: 'Acest link nu mai deschide nimic',
    closedDo: 'Poate că a expirat sau nu este complet. Vă rugăm să cereți unul nou la centrul de consiliere.',
  },
  vi: {
    title: 'Bộ tài liệu chào mừng của bạn',
    intro: '{centre} đã soạn tập tài liệu này cho bạn: những việc quan trọng lúc này, theo thứ tự.',
    download: 'Tải xuống',
    about: 'PDF, {size}. Liên kết có hiệu lực đến {day}.',
    keep: 'Tập tài liệu này dành riêng cho bạn. Xin đừng chuyển liên kết cho người khác.',
    loading: 'Xin chờ một chút …',
    failed: 'Không thực hiện được. Có thể hiện không có kết nối.',
    again: 'Thử lại',
    closed: 'Liên kết này không còn mở được nữa',
    closedDo: 'Có thể liên kết đã hết hạn hoặc bị thiếu. Xin hỏi nhân viên tư vấn của bạn để nhận liên kết mới.',
  },
  es: {
    title: 'Su paquete de bienvenida',
    intro: '{centre} ha preparado este cuaderno para usted: lo que ahora es importante, paso a paso.',
    download: 'Descargar',
    about: 'PDF, {size}. El enlace es válido hasta el {day}.',
    keep: 'El cuaderno es personal. Por favor, no comparta el enlace.',
    loading: 'Un momento …',
    failed: 'No ha funcionado. Quizá no haya conexión en este momento.',
    again: 'Intentarlo de nuevo',
    closed: 'Este enlace ya no abre nada',
    closedDo: 'Puede que haya caducado o que no esté completo. Pida uno nuevo a su asesora o asesor.',
  },
  ar: {
    title: 'حزمة الترحيب الخاصة بك',
    intro: 'أعدّ {centre} هذا الكتيّب من أجلك: ما يهمّك الآن، خطوة بعد خطوة.',
    download: 'تنزيل',
    about: 'PDF، {size}. الرابط صالح حتى {day}.',
    keep: 'هذا الكتيّب شخصي. يُرجى عدم مشاركة الرابط مع أحد.',
    loading: 'لحظة من فضلك …',
    failed: 'لم ينجح ذلك. ربما لا يوجد اتصال الآن.',
    again: 'حاول مرة أخرى',
    closed: 'هذا الرابط لم يعد يفتح شيئًا',
    closedDo: 'ربما انتهت صلاحيته أو أنه غير كامل. يُرجى طلب رابط جديد من مركز الاستشارة.',
  },
  fa: {
    title: 'بسته خوش‌آمدگویی شما',
    intro: '{centre} این دفترچه را برای شما آماده کرده است: آنچه اکنون برایتان مهم است، گام به گام.',
    download: 'دانلود',
    about: 'PDF، {size}. این پیوند تا {day} معتبر است.',
    keep: 'این دفترچه شخصی است. لطفاً پیوند را به دیگران ندهید.',
    loading: 'یک لحظه …',
    failed: 'انجام نشد. شاید اکنون اتصال اینترنت برقرار نیست.',
    again: 'دوباره امتحان کنید',
    closed: 'این پیوند دیگر چیزی را باز نمی‌کند',
    closedDo: 'شاید اعتبار آن تمام شده یا کامل نیست. لطفاً از مشاور خود پیوند تازه‌ای بخواهید.',
  },
}

/** The label of the choice of language, for whoever reads none of the one that stands there. */
export const languageLabel = 'Sprache · Language · Мова · اللغة'
