/** The ILT campaign code that both links carry (Guidelines §2; training-services.md §8). */
export const CAMPAIGN = 'ilt_partner_webpage_wwl'
export const LINK_HOST = 'learn.microsoft.com'
export const STUDY_GUIDE = '#study-guide'
/** The form of a code, as a request for one is answered. */
export const CODE = /^[A-Z0-9]{6}$/
/** As people copy codes: small letters, hyphens and spaces. */
export const plainCode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

const ORIGIN = `https://${LINK_HOST}`
const USUAL_LANGUAGE = 'en-us'

/** The detail page of a course: `AZ-104T00`. */
export const coursePage = (courseNumber: string, language = USUAL_LANGUAGE): string =>
  `${ORIGIN}/${language}/training/courses/${courseNumber.toLowerCase()}`

/** What learners open at the beginning of a class. */
export const activationLink = (page: string, locationId: string): string =>
  `${page}?WT.mc_id=${CAMPAIGN}&ocid=${locationId}${STUDY_GUIDE}`

/** What learners open at its end; without the code, all but what stands behind `redeem=`. */
export const achievementLink = (locationId: string, code = ''): string =>
  `${ORIGIN}/${USUAL_LANGUAGE}/users/me/achievements?WT.mc_id=${CAMPAIGN}&ocid=${locationId}&redeem=${code}`
