import { Badge, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { KombitRoleRow } from '../../../src/contract/kombitRole.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { useNarrow } from '../narrow.js'
import { To } from '../To.js'

const useStyles = makeStyles({
  wrap: { padding: '4px 12px' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  role: { width: '34%' },
  number: { width: '9%' },
  th: { padding: '10px 8px 10px 0', textAlign: 'left', verticalAlign: 'bottom' },
  td: {
    padding: '12px 8px 12px 0',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  cards: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
})

function Title({ role }: { role: KombitRoleRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <span className={styles.title}>
      <To to={`/roles/${role.id}`}>{role.title}</To>
      {role.publishedAt === null && (
        <Badge appearance="outline" color="informative">
          {t('kombit.list.draft')}
        </Badge>
      )}
    </span>
  )
}

const COLUMNS = [
  'role',
  'project',
  'importance',
  'limit',
  'yearly',
  'municipalities',
  'filled',
  'vacant',
] as const
const NARROW_COLUMNS: readonly string[] = ['limit', 'municipalities', 'filled', 'vacant']

function Row({ role }: { role: KombitRoleRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { project, importance, maxHolders, requiresYearlyConfirmation, municipalities, filled } = role
  const cells = [
    project?.name ?? t('kombit.list.crossCutting'),
    t(`importance.${importance}`),
    maxHolders ?? '–',
    t(requiresYearlyConfirmation ? 'kombit.one.yes' : 'kombit.one.no'),
    municipalities,
    filled,
    municipalities - filled,
  ]
  return (
    <tr>
      <td className={styles.td}>
        <Title role={role} />
      </td>
      {cells.map((cell, n) => (
        <td key={COLUMNS[n + 1]} className={styles.td}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

function Table({ roles }: { roles: readonly KombitRoleRow[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, styles.wrap)}>
      <table className={styles.table} aria-label={t('kombit.list.title')}>
        <colgroup>
          {COLUMNS.map((column) => (
            <col
              key={column}
              className={mergeClasses(
                column === 'role' && styles.role,
                NARROW_COLUMNS.includes(column) && styles.number,
              )}
            />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={mergeClasses(look.label, styles.th)}>
                {t(`kombit.list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <Row key={role.id} role={role} />
          ))}
        </tbody>
      </table>
    </div>
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
            {role.project?.name ?? t('kombit.list.crossCutting')} · {t(`importance.${role.importance}`)}
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
  return useNarrow() ? <Cards roles={roles} /> : <Table roles={roles} />
}
