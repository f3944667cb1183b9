import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { examUnitPurchases } from '../../../db/schema/line-items'
import { locationDesignations } from '../../../db/schema/specializations'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'
import type { Statements } from './statements'

const [e, d] = [alias(examUnitPurchases, 'e'), alias(locationDesignations, 'd')]

export const PLACE_STATEMENTS = {
  'location-of-another-country': () => sql`
    select f.class_id as subject, f.place, coalesce(r.redemptions, 0) as rows, jsonb_build_object('country', f.country,
      'locationId', f.location_id, 'locationCountry', f.place_country, 'away', f.place_land <> f.land, 'redeemed', r.redeemed) as facts
    from facts f left join (
      select r.of_class, sum(r.redemptions)::bigint as redemptions,
        jsonb_agg(jsonb_build_object('locationId', p.known_as, 'country', p.country, 'redemptions', r.redemptions) order by p.known_as collate "C") as redeemed
      from redeemed r join held h on h.class_id = r.of_class
        join places p on p.place = r.location_id and p.external_id = p.known_as and p.land <> h.land
      group by r.of_class) r on r.of_class = f.class_id
    where f.place_land <> f.land or r.redemptions > 0`,
  'vouchers-of-another-market': ({ orgId, asOf }) => sql`
    select p.known_as as subject, p.place, sum(o.orders)::bigint as rows, jsonb_build_object('country', p.country, 'markets',
      jsonb_agg(jsonb_build_object('country', o.country, 'orders', o.orders, 'units', o.units) order by o.country collate "C")) as facts
    from (
      select e.location_id, btrim(e.country) as country, count(*) as orders, sum(e.units) as units from ${examUnitPurchases} e
      where ${inOrg(e, orgId)} and btrim(e.country) <> '' and e.occurred_on <= ${asOf}::date group by e.location_id, btrim(e.country)) o
      join places p on p.place = o.location_id and p.external_id = p.known_as
      left join lands on lands.name = lower(o.country)
    where coalesce(lands.code, lower(o.country)) <> p.land group by p.known_as, p.place, p.country`,
  'badge-without-designation': ({ orgId, held }) => sql`
    select p.known_as as subject, p.place, count(*) as rows,
      jsonb_build_object('designations', jsonb_agg(d.designation order by d.designation collate "C")) as facts
    from ${locationDesignations} d join places p on p.place = d.location_id and p.external_id = p.known_as
    where ${inOrg(d, orgId)} and d.badge and d.designation <> all(${textArray([...held])}) group by p.known_as, p.place`,
} satisfies Partial<Statements>
