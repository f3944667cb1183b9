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
  '§3.1':
    'Company must abide by and be compliant with the Microsoft AI Cloud Partner Program (MAICPP) agreement, compliance training and these Guidelines throughout the Term.',
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
  '§3.1.f.i':
    'Access to Company-created recorded training requires identify verification (i.e. Learner sign-in) and may be available to the Learner for up to 365 days after the last day of the course.',
  '§3.1.f.i Consent':
    'Company shares their privacy policy with the Learner and MCT and receives valid consent from both parties that their participation may be recorded and provided to Learners in the class.',
  '§3.1.f.ii':
    'Supplement is defined as less than 25% of the overall delivery content if partner wants to brand the course as Microsoft Official and be eligible for redemption KPI’s.',
  '§3.1.g':
    'Company keeps complete and accurate records for each registration Company accepts for a training session provided by another Training Services Partner member.',
  '§3.1.h':
    'Certificates may only be provided after Company has proof that Learner completed the course. Each certificate can only contain one course number and title.',
  '§3.1.i':
    'Company is required to direct training session attendees to submit a post-training quality Survey after every training session.',
  '§3.1.i Policy':
    'Company must establish quality control and customer satisfaction policies, including a money-back guarantee or options for retaking a training session at no additional charge. Company will publish and make its customer satisfaction policies available to all its customers.',
  '§3.1.j':
    'Company may only use the Training Services solutions area badges if they have earned that designation.',
  '§3.3':
    'Company’s or the third-party courseware does not overlap by 50% or more any existing Official Microsoft Learning Product.',
  '§5': 'Within ten (10) days of expiration, suspension, or termination from the Training Services Solution Area Designation, Company must permanently delete, uninstall, or stop using all software and services obtained as a Training Services Partner benefit.',
} as const

export type Clause = keyof typeof CLAUSES
