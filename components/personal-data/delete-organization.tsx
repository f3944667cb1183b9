'use client'

import { useState } from 'react'
import type { DeletedOrganization } from '@/lib/organizations/delete-organization'
import { homePage } from '@/lib/paths/person'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'

/** Asks for the name, and shows what is left: nothing. */
export function DeleteOrganization({ slug, name }: { slug: string; name: string }) {
  const [proof, setProof] = useState<DeletedOrganization | null>(null)
  if (proof) return <Proof proof={proof} />
  return (
    <ApiForm
      label="Delete the organization"
      submit="Delete everything"
      working="Deleting…"
      send={(values) =>
        sendJson<DeletedOrganization>('POST', `/api/v1/orgs/${slug}/end-of-programme/deletion`, values)
      }
      onDone={setProof}
    >
      <TextField name="name" label="Name of the organization" hint={`Type ${name} as it is written here.`} />
    </ApiForm>
  )
}

function Proof({ proof }: { proof: DeletedOrganization }) {
  const { name, files, people, tables } = proof
  const rows = tables.reduce((sum, { was }) => sum + was, 0)
  return (
    <div role="status" className="stack">
      <p>
        <b>{name} is deleted.</b> {showCount(rows, 'row')} of {showCount(tables.length, 'table')},{' '}
        {showCount(files.was, 'file')} and {showCount(people, 'account')} that belonged to nothing else are
        gone. Print or save this page as the proof. Backups made before still hold them: delete those, too.
      </p>
      <DataTable
        name="What is left"
        rows={tables}
        keyOf={({ table }) => table}
        empty="Nothing."
        columns={[
          { name: 'Table', heads: true, of: ({ table }) => table },
          { name: 'Rows before', number: true, of: ({ was }) => was.toLocaleString('en') },
          { name: 'Rows left', number: true, of: (one) => one.rows },
        ]}
      />
      <p>
        <a href={homePage.href({})}>Go on</a>
      </p>
    </div>
  )
}
