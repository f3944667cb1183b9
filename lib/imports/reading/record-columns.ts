import type { RecordKind } from '../model/import-kinds'
import { type Column, column, ofPerson, type RecordCell, rare } from './column'

const MONTH = '2026-10'
const TENANT = '3f2b6c1e-0000-4000-8000-000000000001'
const MPN_IDS = ['PartnerID', 'MpnId', 'MPNID']

const tenant = (aliases: readonly string[]) => column('tenant_id', 'tenant', 'filled', TENANT, aliases)
const subscription = (aliases: readonly string[] = ['SubscriptionId']) =>
  column('subscription_id', 'id', 'optional', '', aliases)
const partner = (aliases: readonly string[]) => column('partner_id', 'id', 'optional', '', aliases)
const association = (example: string, aliases: readonly string[]) =>
  column('association', 'association', 'filled', example, aliases)

/** What the two reports of business applications have in common. */
const business = (workload: readonly string[]) => [
  column('month', 'month', 'filled', MONTH, ['FiscalMonthName', 'Month']),
  tenant(['CustomerTenantID', 'CustomerTenantId']),
  column('workload', 'text', 'filled', 'Business Central', workload),
  association('csp-tier-1', ['PartnerAssociationType']),
]

/** The columns of the six kinds and the headers that reports give them (capability-inputs.md §2), rows of templates of §3. */
export const RECORD_COLUMNS: Record<RecordKind, readonly Column<RecordCell>[]> = {
  customers: [
    tenant(['CustomerTenantId', 'CustomerTenantID', 'Tenant ID', 'Directory ID', 'Microsoft ID']),
    column('name', 'text', 'optional', 'Adventure Works', ['CustomerName', 'CustomerTenantName', 'Customer']),
    column('segment', 'text', 'optional', 'Small, Medium & Corporate Commercial', [
      'CustomerSegment',
      'TopSegment',
      'Segment',
    ]),
    column('country', 'text', 'optional', 'Germany', ['CustomerTenantCountry', 'CustomerMarket', 'Country']),
  ],
  'azure-consumption': [
    column('month', 'month', 'filled', MONTH, ['Month']),
    tenant(['CustomerTenantId']),
    column('workload', 'text', 'filled', 'Azure Kubernetes Service', [
      'ServiceLevel2',
      'Service Level 2',
      'Service',
    ]),
    association('csp-tier-1', ['PartnerAttributionType', 'AssociationType']),
    column('acr_usd', 'amount', 'filled', '1240.50', ['ACR_USD', 'AzureConsumedRevenueUSD', 'ACR']),
    subscription(),
    partner(['MPNID', 'MpnId', 'PartnerID']),
    column('offer', 'text', 'optional', '', ['Offer', 'Offer name', 'Offer type']),
  ],
  'license-usage': [
    column('month', 'month', 'filled', MONTH, ['Month', 'Date']),
    tenant(['CustomerTenantId']),
    column('workload', 'text', 'filled', 'Teams', ['WorkloadName', 'Workload']),
    association('cpor', ['PartnerAttributionType', 'PartnerAttachType']),
    column('paid_units', 'whole', 'filled', '250', [
      'PaidAvailableUnits',
      'PAU',
      'CPORPaidSeats',
      'Paid seats',
    ]),
    column('active_users', 'whole', 'filled', '180', ['MonthlyActiveUsers', 'MAU', 'CPORActiveUsers']),
    column('associated_on', 'date', 'optional', '2026-03-12', [
      'DateAssociated',
      'Associated on',
      'Claim date',
    ]),
    rare(subscription()),
    rare(partner(MPN_IDS)),
  ],
  'business-revenue': [
    ...business(['Workloads', 'Workload']),
    column('revenue_usd', 'amount', 'filled', '1800', ['AdjustedRevenueAmtCD', 'Revenue']),
    rare(subscription()),
    rare(partner(['GlobalPartnerID', 'MpnId'])),
  ],
  'business-usage': [
    ...business(['Workload', 'Workloads']),
    column('active_users', 'whole', 'column', '12', ['MAU', 'Monthly active users']),
    column('capacity', 'capacity', 'optional', '', ['MAC', 'Monthly active capacity', 'Profiles']),
    rare(column('metric_type', 'text', 'optional', '', ['MetricType'])),
    rare(subscription(['SubscriptionID', 'SubscriptionId'])),
    rare(partner(['GlobalPartnerID', 'MpnId'])),
  ],
  certifications: [
    ofPerson(
      column('person_id', 'id', 'filled', 'MC-0001', [
        'MCPID',
        'MCID',
        'MC ID',
        'CorpEmail',
        'Email',
        'UserId',
      ]),
    ),
    column('certification', 'text', 'filled', 'Azure Administrator Associate', [
      'TrainingTitle',
      'Certification',
      'Certificate',
      'Assessment',
    ]),
    column('completed_on', 'date', 'filled', '2025-05-02', [
      'TrainingCompletionDate',
      'Completed on',
      'Completion date',
    ]),
    column('expires_on', 'date', 'optional', '2027-05-02', ['ExpirationDate', 'Expires on', 'Valid until']),
    rare(column('linked', 'yes-no', 'optional', '', ['Linked', 'Associated'])),
    rare(column('left_on', 'date', 'optional', '', ['Left on', 'Unlinked on'])),
    rare(column('type', 'text', 'optional', '', ['TrainingType'])),
  ],
}
