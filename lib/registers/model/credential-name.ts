import { firstNameOf } from '../../programmes/solutions-partner/names/certifications'
import { capital } from '../../text/capital'

/** What a credential is called, by its id; what nobody named is told by the id: `data-analyst-associate`. */
export const credentialName = (id: string): string => firstNameOf(id) ?? capital(id.replaceAll('-', ' '))
