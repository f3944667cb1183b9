/**
 * Action → what it is, as it follows a name: "Ada changed the settings". A new action gets its line here: nothing else
 * compiles.
 */
export const ACTION_WORDS = {
  'organization.create': 'created the organization',
  'settings.update': 'changed the settings',
  'designation.save': 'recorded a designation',
  'designation.remove': 'removed the record of a designation',
  'legacy.save': 'recorded legacy competencies, choices at anniversaries or local fees',
  'location.add': 'added a location',
  'location.update': 'changed a location',
  'location.merge': 'merged a location into another one',
  'location.designations': 'said what a location may use of the designations',
  'check.dismiss': 'dismissed a finding of a guideline check',
  'check.restore': 'took the dismissal of a finding back',
  'check.limits': 'changed the limits of guideline checks',
  'catalogue.save': 'saved a course or exam in the catalogue',
  'catalogue.remove': 'removed a course or exam from the catalogue',
  'catalogue.import': 'imported a catalogue',
  'trainer.save': 'saved a trainer',
  'trainer.remove': 'removed a trainer',
  'class.save': 'saved a class',
  'class.status': 'said whether a class is planned, delivered or cancelled',
  'class.remove': 'removed a class',
  'trainer.credential.save': 'saved a credential of a trainer',
  'trainer.credential.remove': 'removed a credential of a trainer',
  'settings.mct_checking': 'switched the checking of trainers on or off',
  'name.mean': 'said what a name in imported files means',
  'specialization.save': 'saved a specialization',
  'specialization.remove': 'removed a specialization',
  'import.publish': 'imported a file',
  'import.refuse': 'imported a file that was refused',
  'import.withdraw': 'withdrew an import',
  'mapping.save': 'saved a column mapping',
  'mapping.remove': 'removed a column mapping',
  'reconciliation.create': 'began a reconciliation with Partner Center',
  'reconciliation.change': 'changed a reconciliation',
  'reconciliation.remove': 'removed a reconciliation',
  'reconciliation.figures': 'entered figures of Partner Center',
  'reconciliation.rows': 'loaded rows of Partner Center',
  'reconciliation.rows_remove': 'removed rows of Partner Center',
  'reconciliation.state': 'changed the state of differences',
  'reconciliation.case': 'downloaded a support case',
  'totals.recompute': 'rebuilt the totals',
  'snapshot.take': 'took a snapshot',
  'snapshot.supersede': 'replaced a month-end snapshot',
  'rule-override.set': 'set a local override of a rule',
  'rule-override.remove': 'removed a local override of a rule',
  'line-items.download': 'downloaded line items',
  'rejects.download': 'downloaded rejected rows',
  'audit.download': 'downloaded the audit trail',
  'scenario.save': 'saved a what-if scenario',
  'scenario.remove': 'removed a what-if scenario',
  'token.create': 'made an API token',
  'token.revoke': 'revoked an API token',
  'calendar.make': 'made the address of the calendar',
  'calendar.revoke': 'revoked the address of the calendar',
  'user.invite': 'invited a person',
  'user.join': 'joined the organization',
  'user.lapse': 'is invited again: somebody else proved the address',
  'user.role': 'changed somebody’s role or locations',
  'user.roles_left_out': 'sent no roles for a person, too many for a token: the role here stays',
  'user.deactivate': 'deactivated a person',
  'user.reactivate': 'reactivated a person',
  'user.reset': 'made a link that sets a password',
  'user.sessions_end': 'ended somebody’s sessions',
  'access.refused': 'was refused: the role does not allow it',
  'limit.reached': 'was refused: too many requests at once',
  'access.ask': 'asked for a role',
  'access.grant': 'granted a request for a role',
  'access.decline': 'declined a request for a role',
  'issuer.allow': 'said that accounts of an identity provider are the organization’s',
  'issuer.deny': 'said that accounts of an identity provider are not the organization’s',
  'issuer.add': 'let accounts of an identity provider in',
  'issuer.remove': 'stopped letting in accounts of an identity provider',
  'app-role.set': 'gave an app role a role here',
  'app-role.remove': 'removed the role of an app role',
  'second-factor.require': 'said whether members need a second factor',
} as const satisfies Record<string, string>
export type AuditAction = keyof typeof ACTION_WORDS

/** The same for what members do at the door and with their own account (lib/auth/sessions/sign-in-log.ts). */
export const ACCOUNT_WORDS = {
  signed_in: 'signed in',
  signed_out: 'signed out',
  wrong_password: 'gave a wrong password',
  unknown_user: 'tried an unknown account',
  throttled: 'was refused after too many attempts',
  deactivated: 'was refused: the account is deactivated',
  password_set: 'set a new password',
  proved: 'confirmed their identity again',
  wrong_code: 'gave a wrong code',
  recovery_code_used: 'used a recovery code',
  recovery_codes_made: 'made new recovery codes',
  second_factor_on: 'switched the second factor on',
  second_factor_off: 'switched the second factor off',
  name_changed: 'changed their name',
  time_zone_changed: 'changed their time zone',
  sessions_ended: 'ended their sessions',
  not_admitted: 'was refused: the identity provider is not let in',
  cancelled: 'cancelled at the identity provider',
  refused: 'was refused: the identity provider’s answer was not valid',
  clock: 'was refused: the clocks differ too much',
  misconfigured: 'was refused by the identity provider’s settings',
  provider_down: 'did not reach the identity provider',
  withdrawn: 'lost the sign-in at the identity provider',
} as const satisfies Record<string, string>
export type AccountAction = keyof typeof ACCOUNT_WORDS

/** How outcomes of the door are told from actions in an organization. */
export const ACCOUNT_PREFIX = 'account.'

const WORDS = new Map<string, string>([
  ...Object.entries(ACTION_WORDS),
  ...Object.entries(ACCOUNT_WORDS).map(([name, words]) => [ACCOUNT_PREFIX + name, words] as const),
])

/** Every action there is, in the order of the tables above. */
export const AUDIT_ACTIONS: readonly string[] = [...WORDS.keys()]

/** An action that has no words shows its name. */
export const wordsOf = (action: string): string => WORDS.get(action) ?? action
