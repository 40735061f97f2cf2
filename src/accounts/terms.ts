import type { Label } from '../terms.ts'

export const roles = ['counsellor', 'coordinator', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, Label> = {
  counsellor: { de: 'Beratung', en: 'Counsellor' },
  coordinator: { de: 'Koordination', en: 'Coordinator' },
  administrator: { de: 'Verwaltung', en: 'Administrator' },
  auditor: { de: 'Prüfung', en: 'Auditor' },
}
