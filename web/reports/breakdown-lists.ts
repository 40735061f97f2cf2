import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Breakdowns } from '#contract/reports'
import { notRecorded } from '#terms/reports'
import { catalogueWord } from '../app/locale.ts'
import '../components/bar-list.ts'
import type { BarLine } from '../components/bar-list.ts'
import type { Doors } from './doors.ts'

const municipalitiesAtFirst = 12

type Breakdown = Breakdowns['topics']
type By = 'topic' | 'channel' | 'municipality'

export const renderTopics = ({ topics, quarter }: Breakdowns, doors: Doors): TemplateResult =>
  html`<lotse-bar-list data-by="topic" label=${msg('Themen')} .lines=${linesOf(topics, 'topic', quarter, doors)}></lotse-bar-list>`

export const renderChannels = ({ channels, quarter }: Breakdowns, doors: Doors): TemplateResult =>
  html`<lotse-bar-list data-by="channel" label=${msg('Kanäle')} .lines=${linesOf(channels, 'channel', quarter, doors)}></lotse-bar-list>`

export const renderMunicipalities = ({ municipalities, quarter }: Breakdowns, doors: Doors): TemplateResult =>
  html`<lotse-bar-list
    data-by="municipality"
    label=${msg('Wohnorte und Sitze')}
    .atFirst=${municipalitiesAtFirst}
    .lines=${linesOf(municipalities, 'municipality', quarter, doors)}
  ></lotse-bar-list>`

/** The largest first; what is not recorded is a line of its own, at the end (rule 14). */
const linesOf = (breakdown: Breakdown, by: By, quarter: string, doors: Doors): BarLine[] => [
  ...breakdown.lines
    .toSorted((one, other) => other.count - one.count)
    .map((line) => ({
      label: catalogueWord(line),
      value: line.count,
      href: doors({ of: by, quarter, key: line.key }),
    })),
  {
    label: msg('nicht erfasst'),
    value: breakdown.notRecorded,
    href: doors({ of: by, quarter, key: notRecorded }),
    isMissing: true,
  },
]
