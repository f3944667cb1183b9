/** The course behind a language edition: `AZ-104T00DE` → `AZ-104T00`. */
export const baseCourse = (number: string): string =>
  /^[A-Z]{2}-\d{3,4}(T\d{2})?[A-Z]{2}$/.test(number) ? number.slice(0, -2) : number
