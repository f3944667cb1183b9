import { env } from '../../env'

/** What the person opens; whoever has it can use it once. */
export const linkAddress = (token: string): string => `${env().url}/password/${token}`
