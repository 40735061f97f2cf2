import type { Label } from '../terms.ts'

export const genders = ['female', 'male', 'diverse'] as const
export type Gender = (typeof genders)[number]

export const genderLabels: Record<Gender, Label> = {
  female: { de: 'weiblich', en: 'female' },
  male: { de: 'männlich', en: 'male' },
  diverse: { de: 'divers', en: 'diverse' },
}
