import type { ReactElement } from 'react'
import type { SharedHolderRow } from '../../../src/contract/sharedRole.js'
import { useT } from '../../host/reader.js'
import { SHARED_COLUMNS, type SharedColumn } from './sharedView.js'
import type { Sorted } from '../../ui/sorts.js'
import { Table, useRowLook } from '../../ui/list/Table.js'
import { ContactCell } from './ContactCell.js'
import { RoleName } from './RoleName.js'

const WIDTHS: Record<SharedColumn, string> = {
  role: '17%',
  project: '9%',
  municipality: '14%',
  person: '14%',
  directPhone: '11%',
  mobilePhone: '11%',
  email: '24%',
}

export type SharedListProps = {
  holders: readonly SharedHolderRow[]
  sort: readonly Sorted<SharedColumn>[]
  isOld: boolean
}
type Props = SharedListProps & { sortBy: (by: SharedColumn, adding: boolean) => void }

function Row({ holder }: { holder: SharedHolderRow }): ReactElement {
  const look = useRowLook()
  return (
    <tr>
      <td className={look.td}>
        <RoleName holder={holder} />
      </td>
      <td className={look.td}>{holder.project?.name ?? '–'}</td>
      <td className={look.td}>{holder.municipality.name}</td>
      <td className={look.td}>{holder.person}</td>
      {(['directPhone', 'mobilePhone', 'email'] as const).map((what) => (
        <td key={what} className={look.td}>
          <ContactCell holder={holder} what={what} />
        </td>
      ))}
    </tr>
  )
}

/** Who holds which role everywhere, with KLIK's columns. */
export function SharedTable({ holders, sort, sortBy, isOld }: Props): ReactElement {
  const t = useT()
  const columns = SHARED_COLUMNS.map((by) => ({ by, label: t(`gallery.column.${by}`), width: WIDTHS[by] }))
  return (
    <Table label={t('gallery.view.everywhere')} columns={columns} sort={sort} sortBy={sortBy} isOld={isOld}>
      <tbody>
        {holders.map((holder) => (
          <Row key={holder.id} holder={holder} />
        ))}
      </tbody>
    </Table>
  )
}
