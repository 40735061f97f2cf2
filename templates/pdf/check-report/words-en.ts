import type { german } from './words-de.ts'

export const english: typeof german = {
  report: 'Report',
  documentTitle: (title, organisation) => `${title}: ${organisation}`,
  subject: 'Result of a self-assessment, with measures and partners',
  filledInBy: (name, day) => `Filled in by ${name} on ${day}`,
  filledIn: (day) => `Filled in on ${day}`,
  contents: 'Contents',
  page: (page, of) => `Page ${page} of ${of}`,
  attachment: 'The answers in machine-readable form',
  attachmentName: 'answers.json',
  percent: (value) => `${value}%`,
  reading: {
    title: 'How to read this report',
    intro: {
      company:
        'You have assessed how well your company attracts, welcomes and keeps people from elsewhere. This report shows what already works and which step is worth taking next. It is a tool for your own conversations at work, not a grade and not an audit.',
      municipality:
        'You have assessed how well your municipality attracts, welcomes and keeps people from elsewhere. This report shows what already works and which step is worth taking next. It is a tool for conversations in the administration and the council, not a grade and not an audit.',
    },
    points: [
      'Each statement has four described levels, from 0 to 3. The score of a topic says how much of what is possible has been reached: 0% means level 0 throughout, 100% means level 3 throughout.',
      '“don’t know” is not a bad answer. It appears as an open question and does not count.',
      '“does not apply”, and whatever was left unanswered, does not count either.',
      'There is no overall grade: what matters is the profile across the topics.',
      'What is urgent is still far from level 3 and makes a big difference. At most three steps come first, so that you can get started.',
      'Your answers are attached to this file, in machine-readable form as well (attachment “answers.json”).',
    ],
  },
  profile: {
    title: 'Your profile',
    intro: (strong, gap) =>
      `Filled points and bars are strengths and the middle ground; light ones with an outline are gaps (up to ${gap}%). From ${strong}% on it says “strong”.`,
    field: 'Topic',
    score: 'Score',
    answers: 'Answers',
    answered: (answered, of, unknown) => `${answered} of ${of}${unknown > 0 ? `, ${unknown} open` : ''}`,
    alt: (values) => `Web with one axis for each topic, from 0 in the middle to 100% at the edge. ${values}.`,
    altPrevious: (day) => ` Dashed behind it are the scores of ${day}; they are compared at the end.`,
    today: (day) => `today, ${day}`,
    nothing: 'No level was chosen for any statement, so no topic has a score yet.',
  },
  strengths: {
    title: 'Your strengths',
    intro: 'Here you are at the highest level. Tell people about it, for instance in your job advertisements:',
    municipalityIntro: 'Here you are at the highest level. Tell people about it, for instance on your website:',
    none: 'No statement is at the highest level yet. That is usual at the start: the next pages show which step is worth taking first.',
  },
  steps: {
    title: 'Where to begin',
    cue: 'Begin here',
    ordinals: ['First step', 'Second step', 'Third step'],
    why: 'Why: ',
    now: 'Today: ',
    helps: 'Who helps: ',
    none: 'No step is pressing: none of the statements you answered is below the highest level.',
  },
  plan: {
    title: 'Your plan',
    intro: 'Write down who takes care of it and by when. What has a name and a date gets done.',
    measure: 'Measure',
    helper: 'Who helps',
    owner: 'Who takes care',
    due: 'By when',
    first: 'First',
    later: 'Then',
    own: 'Steps of your own',
    empty: ' ',
  },
  fields: {
    title: 'Your answers in detail',
    intro:
      'For each statement: what you answered and, where there is room for improvement, why the next step is worth it and what helps.',
    strong: 'You are strong here.',
    middle: 'Much is in place here; single steps are still missing.',
    gap: 'There is much to gain here.',
    none: 'There is no score here yet, because no level was chosen.',
    level: (level) => `Level ${level} of 3: `,
    unanswered: 'not answered',
    open: ' (an open question)',
    measure: 'What helps: ',
    note: 'Your note',
  },
  open: {
    title: 'Open questions',
    intro: 'You did not know these when filling in. Often it takes just one question to the right person.',
    question: 'Question',
    ask: 'Who may know',
  },
  partners: {
    title: 'Who can help you',
    intro: (day) =>
      `As of ${day}. A talk with the Welcome Center is the easiest way to start, also when you do not know who is responsible.`,
    institution: 'Institution and offer',
    contact: 'Contact',
    noContact: 'No contact recorded yet; the Welcome Center will put you in touch.',
  },
  previous: {
    title: 'Compared with last time',
    intro: (then, now) =>
      `Scores of ${then} and ${now}. Only topics with a level chosen both times are compared.`,
    change: 'Change',
    better: (points) => `+${points} points`,
    worse: (points) => `−${points} points`,
    same: 'unchanged',
    incomparable: 'not comparable',
  },
  benchmark: {
    title: 'Compared with others in the region',
    intro: {
      company: (count) =>
        `For comparison: ${count} other companies of the region, without names. A quarter is below the lower value, a quarter above the upper one, half in between.`,
      municipality: (count) =>
        `For comparison: ${count} other municipalities of the region, without names. A quarter is below the lower value, a quarter above the upper one, half in between.`,
    },
    you: 'You',
    lower: 'lower quarter up to',
    median: 'middle',
    upper: 'upper quarter from',
    key: 'Bar: the middle half of the others. Line: their middle. Diamond: you.',
  },
  replaced:
    'Some signs cannot be printed here and are paraphrased in square brackets. The attachment “answers.json” has the text as it was typed.',
  signs: {
    emoji: 'emoji',
    sign: 'sign',
    scripts: {
      Han: 'Chinese script',
      Hiragana: 'Japanese script',
      Katakana: 'Japanese script',
      Hangul: 'Korean script',
      Hebrew: 'Hebrew script',
      Arabic: 'Arabic script',
      Thai: 'Thai script',
      Georgian: 'Georgian script',
      Armenian: 'Armenian script',
      Ethiopic: 'Ethiopic script',
      Bengali: 'Bengali script',
      Tamil: 'Tamil script',
    },
  },
}
