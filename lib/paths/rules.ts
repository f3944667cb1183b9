import { inProgramme, valuesPage } from './any-programme'

export const rulesPage = inProgramme(valuesPage, 'training-services')
