'use client'

import { useState } from 'react'
import type { FoundPerson } from '@/lib/personal-data/find-person'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'
import { DataTable } from '../tables/data-table'
import { EraseLearner } from './erase-learner'
import { ExportPerson } from './export-person'

type Found = { person: string; answer: FoundPerson }

/** One person: where something is held, to be downloaded and, of a learner, erased. Nothing of it is in an address. */
export function FindPerson({ slug }: { slug: string }) {
  const [found, setFound] = useState<Found | null>(null)
  return (
    <>
      <ApiForm
        label="Find a person"
        submit="Find"
        working="Looking…"
        send={async ({ person = '' }) => ({
          person,
          answer: await sendJson<FoundPerson>('POST', `/api/v1/orgs/${slug}/personal-data/find`, { person }),
        })}
        onDone={setFound}
      >
        <TextField
          name="person"
          label="ID, name or mail address"
          hint="A learner ID, an MCT ID, a name or a mail address, as it was imported or entered."
        />
      </ApiForm>
      {found && <What key={found.person} slug={slug} {...found} />}
    </>
  )
}

function What({ slug, person, answer: { account, places } }: Found & { slug: string }) {
  const nothing = places.length === 0 && !account
  return (
    <div className="stack" role="status">
      <h3>{nothing ? `Nothing is held about ${person}` : `What is held about ${person}`}</h3>
      {account && <p>Belongs to the organization: the account is changed and ended in Users.</p>}
      {places.length > 0 && (
        <DataTable
          name="What is held"
          rows={places}
          keyOf={({ table, who }) => `${table} ${who}`}
          empty="Nothing."
          columns={[
            { name: 'Where', heads: true, of: ({ place }) => place },
            { name: 'Rows', number: true, of: ({ rows }) => rows.toLocaleString('en') },
            { name: 'Why', of: ({ why }) => why },
          ]}
        />
      )}
      {!nothing && <ExportPerson slug={slug} person={person} />}
      <EraseLearner slug={slug} learner={person} />
    </div>
  )
}
