import { grouped } from './units'

export const usd = (amount: string): string => `USD ${grouped(amount)}`
