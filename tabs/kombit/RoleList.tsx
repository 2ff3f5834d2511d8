import { Badge, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { KombitRoleRow } from '../../src/contract/kombitRole.js'
import { roleName } from '../../src/i18n/roleName.js'
import { useT } from '../host/reader.js'
import { Table, useRowLook } from '../ui/list/Table.js'
import { useLook } from '../ui/look.js'
import { useNarrow } from '../ui/narrow.js'
import { To } from '../ui/To.js'

const useStyles = makeStyles({
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  cards: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
})

function Title({ role }: { role: KombitRoleRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <span className={styles.title}>
      <To to={`/roles/${role.id}`} label={roleName(t, role)}>
        {role.title}
      </To>
      {role.publishedAt === null && (
        <Badge appearance="outline" color="informative">
          {t('kombit.list.draft')}
        </Badge>
      )}
    </span>
  )
}

/** Every column with its width: the longest words have room at 1280 pixels, most of them at a thousand. */
const WIDTHS = {
  role: '18%',
  project: '13%',
  importance: '14%',
  limit: '9%',
  yearly: '13%',
  municipalities: '12%',
  filled: '9%',
  vacant: '12%',
}
const COLUMNS = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]

function Row({ role }: { role: KombitRoleRow }): ReactElement {
  const t = useT()
  const look = useRowLook()
  const { project, importance, maxHolders, requiresYearlyConfirmation, municipalities, filled } = role
  const cells = [
    project?.name ?? t('crossCutting'),
    t(`importance.${importance}`),
    maxHolders ?? '–',
    t(requiresYearlyConfirmation ? 'kombit.one.yes' : 'kombit.one.no'),
    municipalities,
    filled,
    municipalities - filled,
  ]
  return (
    <tr>
      <td className={look.td}>
        <Title role={role} />
      </td>
      {cells.map((cell, n) => (
        <td key={COLUMNS[n + 1]} className={look.td}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

function RoleTable({ roles }: { roles: readonly KombitRoleRow[] }): ReactElement {
  const t = useT()
  const columns = COLUMNS.map((column) => ({ label: t(`kombit.list.${column}`), width: WIDTHS[column] }))
  return (
    <Table label={t('kombit.list.title')} columns={columns}>
      <tbody>
        {roles.map((role) => (
          <Row key={role.id} role={role} />
        ))}
      </tbody>
    </Table>
  )
}

function Cards({ roles }: { roles: readonly KombitRoleRow[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={mergeClasses(look.list, styles.cards)} aria-label={t('kombit.list.title')}>
      {roles.map((role) => (
        <li key={role.id} className={mergeClasses(look.card, styles.card)}>
          <Title role={role} />
          <div className={look.subtle}>
            {role.project?.name ?? t('crossCutting')} · {t(`importance.${role.importance}`)}
          </div>
          <div>
            {t('kombit.one.filled')}{' '}
            {t('kombit.one.filledIn', { filled: role.filled, count: role.municipalities })}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** KOMBIT's roles and how they are filled; as cards where a table has no room. */
export function RoleList({ roles }: { roles: readonly KombitRoleRow[] }): ReactElement {
  return useNarrow() ? <Cards roles={roles} /> : <RoleTable roles={roles} />
}
