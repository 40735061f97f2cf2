/** Drawings for what no screen shows: boxes in the look of the screens, drawn by the page's own tokens and fonts. */
type BoxOf = { name: string; words: string; more?: string; lit?: boolean }

const box = ({ name, words, more, lit = false }: BoxOf): string => `
  <div style="flex: 1; min-width: 0; padding: 16px 18px; border-radius: 10px; background: var(--lo-surface);
    border: ${lit ? '2px solid var(--lo-action-fill)' : '1px solid var(--lo-line-control)'}">
    <div style="font-weight: 600; font-size: 17px">${name}</div>
    <div style="margin-top: 4px; color: var(--lo-ink-2)">${words}</div>
    ${more ? `<code style="display: block; margin-top: 8px; font-size: 13px; color: var(--lo-ink-3)">${more}</code>` : ''}
  </div>`

const arrow = (words: string): string => `
  <div style="flex: none; width: 92px; text-align: center; font-size: 13px; line-height: 17px; color: var(--lo-ink-2)">
    ${words}<div style="font-size: 26px; line-height: 22px; color: var(--lo-action-text)">→</div>
  </div>`

const row = (...parts: string[]): string =>
  `<div style="display: flex; align-items: center; gap: 8px">${parts.join('')}</div>`

const sheet = (...rows: string[]): string =>
  `<div id="sheet" style="display: grid; gap: 22px; width: 940px; padding: 28px; background: var(--lo-paper);
    font-size: 15px; line-height: 21px">${rows.join('')}</div>`

const around = (name: string, ...rows: string[]): string => `
  <div style="display: grid; gap: 18px; padding: 18px; border: 1px dashed var(--lo-line-control); border-radius: 14px">
    <div style="color: var(--lo-ink-2)">${name}</div>${rows.join('')}
  </div>`

export const theMachine = sheet(
  row(
    box({ name: 'Browser', words: 'am Arbeitsplatz, auf dem Telefon' }),
    arrow('https,<br>verschlüsselt'),
    `<div style="flex: 2.6; min-width: 0">${around(
      'Der Rechner im Haus',
      row(
        box({ name: 'Caddy', words: 'besorgt das Zertifikat', more: 'Port 443', lit: true }),
        arrow('nur auf<br>dem Rechner'),
        box({ name: 'Lotse', words: 'ein Programm', more: '127.0.0.1:3000', lit: true }),
      ),
      row(
        box({ name: 'Ordner des Zentrums', words: 'alles, was es weiß', more: '/srv/lotse/daten' }),
        box({ name: 'Sicherungen', words: 'jede Nacht eine', more: '/srv/lotse/daten.backups' }),
      ),
    )}</div>`,
  ),
)

export const theCopies = sheet(
  row(
    box({ name: 'Ordner des Zentrums', words: 'Lotse läuft weiter', more: '/srv/lotse/daten', lit: true }),
    arrow('jede Nacht,<br>geprüft'),
    box({ name: 'Sicherungen', words: 'auf demselben Rechner', more: '/srv/lotse/daten.backups' }),
    arrow('kopieren'),
    box({ name: 'Anderes Gerät', words: 'verschlüsselt, anderswo' }),
  ),
  row(
    box({ name: 'Eine Sicherung', words: 'eine Datei', more: 'lotse-….tar.gz' }),
    arrow('zurückholen,<br>prüfen'),
    box({ name: 'Ein leerer Ordner', words: 'wird zum Zentrum', more: '/srv/lotse/probe', lit: true }),
    arrow('starten'),
    box({ name: 'Lotse', words: 'wie es in jener Nacht stand' }),
  ),
)
