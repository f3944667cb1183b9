import { createAccess, listAccess, revokeAccess } from './access-tokens'
import { auditPack } from './audit-pack'
import { backup } from './backup'
import type { Command } from './command'
import { createUserAccount } from './create-access'
import { createOrg } from './create-org'
import { deleteOrg } from './delete-org'
import { doctor } from './doctor'
import { eraseAgain, erasePerson } from './erase-person'
import { importFile } from './import-file'
import * as issuers from './issuers'
import { listPeople, resetPassword } from './people'
import { printCapability } from './print-capability'
import { printChecks } from './print-checks'
import { printDates } from './print-dates'
import { printDesignations } from './print-designations'
import { printImports } from './print-imports'
import { printQualification } from './print-qualification'
import { printRoles } from './print-roles'
import { recomputeTotals } from './recompute-totals'
import { removeDemo } from './remove-demo'
import { restore } from './restore'
import { rotateCodes } from './rotate-codes-key'
import { withdraw } from './withdraw'
import { work } from './work'

export const COMMANDS: readonly Command[] = [
  {
    name: 'org create',
    required: ['name', 'slug', 'anniversary'],
    optional: ['time-zone'],
    help: 'makes an organization; --anniversary YYYY-MM-DD',
    needs: 'write',
    run: createOrg,
  },
  {
    name: 'org delete',
    required: ['org', 'name'],
    optional: [],
    help: 'deletes an organization with everything in it, and prints that nothing is left; --name its name, as it is written',
    needs: 'write',
    run: deleteOrg,
  },
  {
    name: 'audit-pack',
    required: ['org', 'from', 'to', 'file'],
    optional: ['location'],
    help: 'writes what an audit asks for into a ZIP file, on record; --from and --to YYYY-MM-DD, --location 1234567,7654321, --file FILE.zip',
    needs: 'write',
    run: auditPack,
  },
  {
    name: 'user create',
    required: ['email', 'org', 'role'],
    optional: ['locations'],
    help: 'prints a link that sets the first password; --locations 1234567,7654321 for the two viewers',
    needs: 'write',
    run: createUserAccount,
  },
  {
    name: 'user list',
    required: ['org'],
    optional: [],
    help: 'prints who belongs to the organization: role, state, address',
    needs: 'look',
    run: listPeople,
  },
  {
    name: 'user reset',
    required: ['email'],
    optional: [],
    flags: ['second-factor'],
    help: 'prints a link that sets a new password; the old one works until it is used; --second-factor takes the second factor away, which stays otherwise',
    needs: 'write',
    run: resetPassword,
  },
  {
    name: 'token create',
    required: ['org', 'role'],
    optional: ['name', 'days', 'locations'],
    help: 'prints an API token, which is shown this once; --locations 1234567,7654321 for the two viewers',
    needs: 'write',
    run: createAccess,
  },
  {
    name: 'token list',
    required: ['org'],
    optional: [],
    help: 'prints what is known of each token: id, state, role, name, last use',
    needs: 'look',
    run: listAccess,
  },
  {
    name: 'token revoke',
    required: ['org', 'id'],
    optional: [],
    help: 'refuses the token from its next use on',
    needs: 'write',
    run: revokeAccess,
  },
  {
    name: 'issuer allow',
    required: ['org', 'issuer'],
    optional: [],
    help: 'says that the accounts of an issuer are the organization’s, which may then let them in; --issuer as it names itself, or its tenant’s ID or name',
    needs: 'write',
    run: issuers.allow,
  },
  {
    name: 'issuer deny',
    required: ['org', 'issuer'],
    optional: [],
    help: 'takes that back: everyone who came by it is signed out at once',
    needs: 'write',
    run: issuers.deny,
  },
  {
    name: 'issuer list',
    required: [],
    optional: ['org'],
    help: 'prints which issuer is whose: allowed, proved or unconfirmed; exit status 1 while one is unconfirmed',
    needs: 'look',
    run: issuers.list,
  },
  {
    name: 'roles',
    required: [],
    optional: [],
    help: 'prints what each role may do',
    needs: 'alone',
    run: printRoles,
  },
  {
    name: 'import',
    required: ['org'],
    optional: ['kind', 'mapping'],
    flags: ['preview', 'apply-changes'],
    file: true,
    help: 'brings in a file and prints the result as JSON; the headers say the kind; --mapping FILE.json or the id of a saved one; exit status 1 when it is refused, or when every row of it is rejected',
    needs: 'write',
    run: importFile,
  },
  {
    name: 'imports',
    required: ['org'],
    optional: [],
    help: 'prints the imports, newest first: id, time, state, rows read, accepted, changed, duplicate, rejected, file',
    needs: 'look',
    run: printImports,
  },
  {
    name: 'withdraw',
    required: ['org', 'id'],
    optional: [],
    help: 'takes an import back; prints it as JSON',
    needs: 'write',
    run: withdraw,
  },
  {
    name: 'worker',
    required: [],
    optional: [],
    help: 'works on imports until it is stopped, for a server with LAUREL_WORKER=0 on the same data folder',
    needs: 'write',
    run: work,
  },
  {
    name: 'qualification',
    required: ['org'],
    optional: ['as-of'],
    help: 'prints where the organization stands, as JSON',
    needs: 'look',
    run: printQualification,
  },
  {
    name: 'capability',
    required: ['org'],
    optional: ['as-of', 'rule-set'],
    help: 'prints the partner capability score of the six solution areas, as JSON; --rule-set pcs-2023-12 for other rules than those of the day',
    needs: 'look',
    run: printCapability,
  },
  {
    name: 'checks',
    required: ['org'],
    optional: ['as-of', 'id', 'state'],
    help: 'prints what breaks the Guidelines as far as rows can tell, as JSON; --state open (usual), dismissed or all; --id one check',
    needs: 'look',
    run: printChecks,
  },
  {
    name: 'dates',
    required: ['org'],
    optional: ['from', 'to'],
    help: 'prints every date that matters, as JSON: anniversaries, refreshes with what they take, certifications that lapse; from today for twelve months unless --from and --to say otherwise',
    needs: 'look',
    run: printDates,
  },
  {
    name: 'designations',
    required: ['org'],
    optional: ['as-of'],
    help: 'prints where each of the seven designations stands, what is due next and why, as JSON',
    needs: 'look',
    run: printDesignations,
  },
  {
    name: 'recompute',
    required: [],
    optional: ['org'],
    help: 'rebuilds the totals from the line items, and which rows of customers, figures and certifications stand from what imports said; exit status 1 if anything had drifted',
    needs: 'write',
    run: recomputeTotals,
  },
  {
    name: 'demo remove',
    required: [],
    optional: [],
    help: 'removes the demo organizations with their data, people, tokens and sessions, and forgets their password',
    needs: 'write',
    run: removeDemo,
  },
  {
    name: 'backup',
    required: ['to'],
    optional: [],
    flags: ['with-secrets', 'force'],
    help: 'writes everything into one file, while the server goes on; --to - writes it to standard output; --with-secrets adds the secret of the data folder, --force replaces a file that is there',
    needs: 'look',
    run: backup,
  },
  {
    name: 'erase-person',
    required: ['org', 'learner'],
    optional: [],
    flags: ['yes'],
    help: 'prints what would be erased of a learner, by the learner ID; --yes erases it, and every number stays',
    needs: 'write',
    run: erasePerson,
  },
  {
    name: 'erase-again',
    required: [],
    optional: [],
    flags: ['lost-key'],
    help: 'erases all erased learners again, after a restore; exit status 1 where the key is missing; --lost-key forgets who was erased by a key that is gone',
    needs: 'write',
    run: eraseAgain,
  },
  {
    name: 'codes rotate-key',
    required: [],
    optional: [],
    help: 'seals every achievement code by a new key; the key before is forgotten when all is done',
    needs: 'write',
    run: rotateCodes,
  },
  {
    name: 'restore',
    required: [],
    optional: [],
    file: true,
    help: 'brings a backup back into an empty data folder or, with DATABASE_URL, an empty database, and proves that it is what was kept',
    needs: 'alone',
    run: restore,
  },
  {
    name: 'doctor',
    required: [],
    optional: [],
    help: 'checks that everything is as it should be',
    needs: 'alone',
    run: doctor,
  },
]

export function usage(): string {
  const lines = COMMANDS.map((command) => {
    const options = [
      ...command.required.map((name) => `--${name} …`),
      ...command.optional.map((name) => `[--${name} …]`),
      ...(command.flags ?? []).map((name) => `[--${name}]`),
      ...(command.file ? ['FILE'] : []),
    ]
    return `  ${[command.name, ...options].join(' ')}\n      ${command.help}\n`
  })
  return `npm run -s laurel -- <command>\n\n${lines.join('')}`
}
