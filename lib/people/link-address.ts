import { env } from '../env'
import { passwordPage } from '../paths/person'

/** What the person opens; whoever has it can use it once. */
export const linkAddress = (token: string): string => `${env().url}${passwordPage.href({ token })}`
