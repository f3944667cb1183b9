/** The text that is checked against, and where in it. */
export const GUIDELINES =
  'Microsoft Training Services Solution Area Designation Guidelines, August 2024' as const

/** Words of the clauses that data can check; where no clause names a case, the nearest one. */
export const CLAUSES = {
  '§2 Achievement Code':
    'Achievement Codes are only provided to Learners who are completing a full-length official Microsoft course.',
  '§2 Course Completion':
    'At the completion of the course, or at a time when completion of the course is likely, Company will provide an Achievement Code to the Learner.',
  '§2 MCT':
    'a Microsoft Certified Professional who is qualified and an active member and currently enrolled in the Microsoft Certified Trainer program',
  '§2 Survey Responses': 'Each Learner can submit one Survey Response for each class they attend.',
  '§3.1.a.ii':
    'Only use Official Microsoft Learning Products, if available, for all official Microsoft Learner training.',
  '§3.1.a.iv': 'Deliver via Instructor-led Training the entirety of the Microsoft course.',
  '§3.1.a.v':
    'Use its MAICPP Location ID number from the country where the instructor will be delivering the session.',
  '§3.1.a.vi':
    'Use only Microsoft Certified Trainers (MCT), whom have an active membership, with relevant certifications for the specific course(s) delivered.',
  '§3.1.b':
    'Misrepresenting class size, Learner participation, or performance including but not limited to fraudulent Learn account creation, Achievement Code manipulation, Survey submissions or Survey scores.',
  '§3.1.b Exam Vouchers':
    'Misrepresenting the destination markets of Exam Vouchers by purchasing in a lower-cost market and re-selling in a higher-cost market.',
  '§3.1.c':
    'Failure to assign a relevant and / or qualified MCT ID to a post-training Survey may result in forfeiture of associated performance metrics.',
  '§3.1.f.ii':
    'Supplement is defined as less than 25% of the overall delivery content if partner wants to brand the course as Microsoft Official and be eligible for redemption KPI’s.',
  '§3.1.i':
    'Company is required to direct training session attendees to submit a post-training quality Survey after every training session.',
  '§3.1.j':
    'Company may only use the Training Services solutions area badges if they have earned that designation.',
} as const

export type Clause = keyof typeof CLAUSES
