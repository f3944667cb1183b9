import type { ImportKind } from '@/lib/imports/model/import-kinds'

type KindText = {
  title: string
  /** What one row is. */
  what: string
  /** How to get the file, one step after the other. */
  steps: readonly string[]
}

/** The way to every report of Insights. */
const reports = (role: string) =>
  `Sign in to Partner Center as ${role}, open Insights and choose Download reports.`

export const KIND_TEXTS: Record<ImportKind, KindText> = {
  'courseware-completions': {
    title: 'Courseware completions',
    what: 'One row per achievement code that a learner redeemed.',
    steps: [
      'Sign in to Partner Center as Global admin, MPN Partner Admin or Account admin and open Membership.',
      'Open Training Services Partner and choose View details on the card Courseware completions.',
      'Choose Download and import the file unchanged. It holds the last 12 complete months; older rows stay here.',
    ],
  },
  'exam-unit-purchases': {
    title: 'Exam unit purchases',
    what: 'One row per order line, with its number of units.',
    steps: [
      'In the exam store where you buy for your locations, open the order history and export it as CSV or Excel.',
      'Where you buy vouchers from Pearson VUE, sign in to its voucher store and export the order report there.',
      'Import both: a row is known by its order line, so an order in two reports counts once.',
    ],
  },
  'survey-responses': {
    title: 'Survey responses',
    what: 'One row per response of a learner.',
    steps: [
      'Sign in to Metrics that Matter and open the reports of your end-of-class surveys.',
      'Choose the raw data of responses, one line per learner, for the period you need.',
      'Export it as CSV or Excel. The whole questionnaire is fine: only the nine questions that count are used.',
    ],
  },
  courses: {
    title: 'Courses',
    what: 'One row per course: what it is worth and to which solution area it belongs.',
    steps: [
      'Sign in to the partner site for training services and download the Courseware Title Plan workbook of the month.',
      'Import the workbook unchanged: the sheet Courseware Title Plan is found by its name.',
      'For courses of your own fill in the template.',
    ],
  },
  exams: {
    title: 'Exams',
    what: 'One row per exam: its level and its solution area.',
    steps: ['Laurel knows the public exams. For others fill in the template and import it.'],
  },
  trainers: {
    title: 'Trainers',
    what: 'One row per trainer: from when to when an active MCT.',
    steps: [
      'Export the trainers from your own training system, with MCT ID and the dates of the MCT membership.',
      'Or fill in the template: trainers find ID and dates in their MCT profile on Microsoft Learn.',
    ],
  },
  locations: {
    title: 'Locations',
    what: 'One row per location account, with its name and country.',
    steps: [
      'In Partner Center open Account settings, then Legal info: the locations are listed with their IDs.',
      'Copy the list into the template and import it.',
    ],
  },
  'trainer-credentials': {
    title: 'Trainer credentials',
    what: 'One row per certification or assessment of a trainer, with the day it was achieved and the day it ends.',
    steps: [
      'Ask each trainer for the transcript of the Microsoft Learn profile, or export it from your own training system.',
      'Name the trainer by the MCT ID that your surveys name, the certification by its name or by its exam, such as AZ-104.',
    ],
  },
  'course-requirements': {
    title: 'Course requirements',
    what: 'One row per course and credential: any one of them makes a trainer competent for the course.',
    steps: [
      'Sign in to the partner site for training services and download the Courseware Title Plan workbook of the month.',
      'Import its sheet MCT Competencies. Laurel knows the public courses; what you import of a course stands in their place.',
    ],
  },
  classes: {
    title: 'Classes',
    what: 'One row per class: course, days, location, trainers, seats and learners.',
    steps: [
      'Export the classes from your own training system, those to come as well.',
      'The class ID is the one that your achievement codes and surveys name. Several trainers are parted by semicolons.',
    ],
  },
  codes: {
    title: 'Achievement codes',
    what: 'One row per code that was requested for a class.',
    steps: [
      'Microsoft shows a code once, when it is requested: the list is your own, perhaps a spreadsheet.',
      'It needs the code and the class ID, and may have seats and the date of the request. Codes are kept encrypted, and rejected rows without what they say.',
    ],
  },
  customers: {
    title: 'Customers',
    what: 'One row per customer tenant, with its name, segment and country.',
    steps: [
      reports('Report viewer'),
      'Download the report Customers and revenue and import the file unchanged: the rows of a tenant are one customer.',
      'A customer without a row counts all the same; only its name and segment are then unknown.',
    ],
  },
  'azure-consumption': {
    title: 'Azure consumption',
    what: 'Azure consumed revenue by month, tenant and service.',
    steps: [
      reports('Executive report viewer, since others do not see revenue'),
      'Download the Azure usage report for as many months as there are, up to 24, and import the file unchanged.',
      'Rows of one month, tenant, service and association are added up. Older months stay here.',
    ],
  },
  'license-usage': {
    title: 'License usage',
    what: 'Paid licenses and active users by month, tenant and Microsoft 365 workload.',
    steps: [
      reports('Report viewer'),
      'Download the Office 365 license usage report and the CPOR-M365 usage report, and import both unchanged.',
      'The Enterprise Mobility license usage report has two columns for each workload: each of its lines becomes a row for each workload.',
    ],
  },
  'business-revenue': {
    title: 'Business revenue',
    what: 'Revenue of business applications by month, tenant and workload.',
    steps: [
      reports('Executive report viewer, since others do not see revenue'),
      'Download the report Business applications revenue and import the file unchanged.',
    ],
  },
  'business-usage': {
    title: 'Business usage',
    what: 'Active users or capacity of business applications by month, tenant and workload.',
    steps: [
      reports('Report viewer'),
      'Download the report Business applications usage and import the file unchanged.',
    ],
  },
  certifications: {
    title: 'Certifications',
    what: 'One row per certification that a person holds.',
    steps: [
      reports('Executive report viewer, since others do not see persons'),
      'Download the report Trainings, exams and certifications and import the file unchanged: exams are left out.',
      'Or open Membership, then the designation and its skilling, and choose Download there.',
    ],
  },
}

/** The title inside a sentence. */
export const kindInText = (kind: ImportKind): string => {
  const { title } = KIND_TEXTS[kind]
  return title.startsWith('Azure') ? title : title.toLowerCase()
}
