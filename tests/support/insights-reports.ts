import type { ImportKind } from '../../lib/imports/model/import-kinds'

const words = (text: string) => text.trim().split(/\s+/)
const CUSTOMER = 'CustomerTpid CustomerSegment CustomerMarket IndustryName VerticalName EOU'

/** Headers of reports in the order of "Cloud product performance reports – Data definitions" (11 Aug 2023), which kind each is, and which required columns it lacks. */
export const REPORTS: { report: string; headers: string[]; kind: ImportKind | null }[] = [
  {
    report: 'Customers and revenue',
    headers: words(`PGAMpnID CustomerName CustomerTenantId CustomerTpid DUNSNumber CustomerSegment TopSegment
      CustomerMarket CustomerStatus CustomerTenantName CustomerTenantCountry TenantDomainName Product RawProductName SKU
      Month MPNId PartnerName PartnerLocation PartnerAttributionType SalesChannel IndustryName VerticalName EOU
      IsDuplicateRowForPGA AvailableSeats BilledRevenueUSD AzureConsumedRevenueUSD CPORRevenue CPORPaidSeats CPORActiveUsers`),
    kind: 'customers',
  },
  {
    report: 'Azure usage report',
    headers:
      words(`PGAMpnID SubscriptionId SubscriptionStartDate SubscriptionEndDate FirstUseDate SubscriptionState Month
      ServiceLevel1 ServiceLevel2 ServiceLevel3 ServiceLevel4 ServiceGroup2 ServiceGroup3 ServiceInfluencer ComputeOS
      ComputeCoreSoftware UsageUnits UsageQuantity CustomerName CustomerTenantId CustomerTpid CustomerSegment
      CustomerMarket MPNID PartnerName PartnerLocation PartnerAttributionType SalesChannel EnrollmentNumber
      IsACRDuplicateAtPGALevel ResellerID ResellerName IndustryName VerticalName EOU AdminType AssociationType ACR_USD`),
    kind: 'azure-consumption',
  },
  {
    report: 'Office 365 license usage report',
    headers:
      words(`PGAPartnerID CustomerTenantId CustomerTpid WorkloadName Month PaidAvailableUnits MonthlyActiveUsers
      CustomerName CustomerMarket CustomerSegment IndustryName VerticalName EOU PartnerID PartnerName PartnerLocation
      PartnerAttributionType IsDuplicateRowForPGA`),
    kind: 'license-usage',
  },
  {
    report: 'CPOR-M365 usage report',
    headers:
      words(`CustomerTenantId CustomerName WorkloadName MonthlyActiveUsers PaidAvailableUnits ClaimId MpnId
      DateAssociated PartnerAttributionType Date`),
    kind: 'license-usage',
  },
  {
    report: 'Business applications revenue',
    headers: words(`FiscalMonthName GlobalPartnerID PartnerName PartnerAssociationType CustomerID CustomerName
      CustomerTenantID CustomerTenantName SubscriptionId SubscriptionStartDate Country WorkloadCategory Workloads
      AdjustedRevenueAmtCD`),
    kind: 'business-revenue',
  },
  {
    report: 'Business applications usage',
    headers: words(`FiscalMonthName GlobalPartnerID PartnerName PartnerAssociationType CustomerID CustomerName
      CustomerTenantID CustomerTenantName SubscriptionID SubscriptionStartDate MetricType WorkloadCategory Workload SkuGroup
      PAMAU MAC MAU`),
    kind: 'business-usage',
  },
  {
    report: 'Trainings, exams and certifications',
    headers:
      words(`PGAMpnId TrainingActivityId TrainingTitle TrainingType IndividualFirstName IndividualLastName Email
      CorpEmail TrainingCompletionDate ExpirationDate ActivationStatus Month IcMCP MCPID MpnId PartnerName
      PartnerCityLocation PartnerCountryLocation`),
    kind: 'certifications',
  },
  // Of these no metric is made: they lack what every row of a kind must say.
  {
    report: 'Subscription details report',
    headers:
      words(`PGAMpnID SubscriptionId SubscriptionStartDate SubscriptionEndDate SubscriptionState Month IsAutoRenew
      CustomerName CustomerTenantId ${CUSTOMER} DUNSNumber TopSegment ReportingProductName Product SKU MPNID PartnerName
      PartnerAttributionType SalesChannel AvailableSeats BilledRevenueUSD AzureConsumedRevenueUSD CPORRevenue CPORPaidSeats
      CPORActiveUsers`),
    kind: null,
  },
  {
    report: 'Dynamics 365 license usage report',
    headers:
      words(`PGAMpnID SubscriptionId SubscriptionStatus Month SKU SKUId FreeVsPaidSKU SalesModel CustomerName
      CustomerTenantId ${CUSTOMER} MPNID PartnerName PartnerLocation PartnerAttachType AvailableSeats AssignedSeats
      ActiveSeats`),
    kind: null,
  },
  {
    report: 'Enterprise Mobility license usage report',
    headers:
      words(`PGAMpnID SubscriptionId SubscriptionStartDate SubscriptionEndDate SubscriptionStatus Month SKU SKUId
      FreeVsPaidSKU SalesModel DetailedSalesModel CustomerName CustomerTenantId ${CUSTOMER} MPNID PartnerName
      PartnerLocation PartnerAttributionType PartnerHierarchy PaidAvailableUnits MonthlyActiveUsers AATPActiveUsage
      MCASActiveUsage AADPPaidAvailableUnits IntunePaidAvailableUnits AzipPaidAvailableUnits AADPMonthlyActiveUsers
      IntuneMonthlyActiveUsers AzipMonthlyActiveUsers MDM MAM SSPR`),
    kind: 'license-usage',
  },
  {
    report: 'Microsoft Learn report',
    headers: words(
      'PGAMpnId UserName UserId TrainingName TrainingType Products Roles CompletionDate MPNId PartnerName Country',
    ),
    kind: null,
  },
  {
    report: 'Partner profile report',
    headers: words('MPNId PartnerName PGA_MPNID PGA_PartnerName City Country HierarchyLevel'),
    kind: null,
  },
]
