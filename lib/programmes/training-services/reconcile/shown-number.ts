/** Decimal numbers as Partner Center shows them: `811`, `811.0`, `4.48`. */
export const isShownNumber = (text: string): boolean => /^\d{1,9}(\.\d{1,4})?$/.test(text)
