import { Checkbox, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../api/queries.js'
import { Answered } from '../../ui/Answered.js'
import { Back } from '../../ui/Back.js'
import { useLook } from '../../ui/look.js'
import { Message } from '../../ui/Message.js'
import { useNarrow } from '../../ui/narrow.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { StandingCell, StandingSign } from './StandingCell.js'
import { To } from '../../ui/To.js'
import { useT } from '../../host/reader.js'
import { heatMap, STANDINGS, type HeatMap, type KindOfRole } from './heatMap.js'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '6px 20px' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  scroll: { overflowX: 'auto', padding: '4px 8px' },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  head: { padding: '8px 10px', textAlign: 'left', whiteSpace: 'nowrap' },
  first: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: '160px',
    textAlign: 'left',
    backgroundColor: tokens.colorNeutralBackground1,
    paddingRight: '12px',
  },
  kind: { padding: '10px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  td: { padding: '6px 10px' },
  line: { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
})

function Counts({ counts }: Pick<HeatMap, 'counts'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={mergeClasses(look.list, styles.counts)}>
      {STANDINGS.map((standing) => (
        <li key={standing} className={styles.count}>
          <StandingSign standing={standing} />
          {t('vacancy.page.counted', {
            state: t(`vacancy.page.state.${standing}`),
            count: counts[standing],
          })}
        </li>
      ))}
    </ul>
  )
}

function Table({ columns, kinds }: HeatMap): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div
      className={mergeClasses(look.card, look.focusable, styles.scroll)}
      role="region"
      aria-label={t('vacancy.page.table')}
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(look.label, styles.head, styles.first)}>
              {t('vacancy.page.role')}
            </th>
            {columns.map((column) => (
              <th key={column?.id ?? ''} scope="col" className={mergeClasses(look.label, styles.head)}>
                {column?.name ?? t('crossCutting')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row" className={mergeClasses(styles.first, styles.kind, styles.line)}>
                {name}
              </th>
              {cells.map(({ column, roles }) => (
                <td key={column?.id ?? ''} className={mergeClasses(styles.td, styles.line)}>
                  {roles.map((role) => (
                    <StandingCell key={role.id} role={role} column={column} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** On a phone one kind of role after the other, with a field for each project that has it. */
function List({ kinds }: { kinds: readonly KindOfRole[] }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {kinds.map(({ name, cells }) => (
        <li key={name} className={look.card}>
          <h2 className={look.h3}>{name}</h2>
          <div className={styles.cells}>
            {cells.flatMap(({ column, roles }) =>
              roles.map((role) => <StandingCell key={role.id} role={role} column={column} withProject />),
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

type MapProps = { map: HeatMap; onlyLacking: boolean; change: (onlyLacking: boolean) => void }

function Map({ map, onlyLacking, change }: MapProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isNarrow = useNarrow(640)
  const isEmpty = map.kinds.length === 0
  return (
    <>
      <div className={styles.tools}>
        <Counts counts={map.counts} />
        <Checkbox
          checked={onlyLacking}
          label={t('vacancy.page.only')}
          onChange={(_, { checked }) => change(checked === true)}
        />
      </div>
      {isEmpty && (
        <div className={look.card}>
          <Message
            icon={onlyLacking ? <CheckmarkCircleRegular /> : <PeopleSearchRegular />}
            title={t(onlyLacking ? 'vacancy.page.allFilled' : 'vacancy.page.none')}
            ways={<To to="/roles">{t('tab.state.backTo', { page: t('tab.nav.roles') })}</To>}
          />
        </div>
      )}
      {!isEmpty && (isNarrow ? <List kinds={map.kinds} /> : <Table {...map} />)}
    </>
  )
}

/** Which roles are filled where: role × project, for whoever fills them. */
export function Vacancies(): ReactElement {
  const t = useT()
  const look = useLook()
  const [search, setSearch] = useSearchParams()
  const onlyLacking = search.get('only') === 'lacking'
  const query = useAsk('roles.gallery', {})
  return (
    <div className={look.stack}>
      <Back to="/roles">{t('tab.nav.roles')}</Back>
      <div>
        <PageTitle title={t('vacancy.page.title')} />
        <div className={look.subtle}>{t('vacancy.page.text')}</div>
      </div>
      <Answered query={query} rows={6} untitled>
        {({ roles }) => (
          <Map
            map={heatMap(roles, { onlyLacking, language: t.language })}
            onlyLacking={onlyLacking}
            change={(only) => setSearch(only ? { only: 'lacking' } : {}, { replace: true })}
          />
        )}
      </Answered>
    </div>
  )
}
