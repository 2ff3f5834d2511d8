import { Badge, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { ReactElement } from 'react'
import type { UserImportReport } from '../../src/contract/userImport.js'
import { faultText } from '../../src/i18n/faults.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { useLook } from '../ui/look.js'
import { useNarrow } from '../ui/narrow.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  th: { padding: '6px 8px', textAlign: 'left' },
  td: {
    padding: '10px 8px',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  cards: { display: 'flex', flexDirection: 'column' },
  card: {
    padding: '10px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  faults: { margin: '6px 0 0', paddingLeft: '20px' },
})

type Line = UserImportReport['lines'][number]
type Fault = UserImportReport['faults'][number]

const KINDS = { CREATED: 'success', UPDATED: 'brand', UNCHANGED: 'subtle' } as const

function Outcome({ outcome }: Pick<Line, 'outcome'>): ReactElement {
  const t = useT()
  return (
    <Badge appearance="outline" color={KINDS[outcome]}>
      {t(`users.import.outcome.${outcome}`)}
    </Badge>
  )
}

const accessTexts = (t: Translator, { access }: Line): string[] =>
  access.map(({ project, from, to }) =>
    from === null
      ? t('users.import.accessNew', { project, to: t(`users.type.${to}`) })
      : t('users.import.access', { project, from: t(`users.type.${from}`), to: t(`users.type.${to}`) }),
  )

function Lines({ lines }: { lines: readonly Line[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const heads = ['line', 'user', 'happens', 'accessHead'] as const
  return (
    <table className={styles.table}>
      <colgroup>
        <col style={{ width: '72px' }} />
        <col />
        <col style={{ width: '150px' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={mergeClasses(look.label, styles.th)}>
              {t(`users.import.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line}>
            <td className={styles.td}>{line.line}</td>
            <td className={styles.td}>
              {line.name}
              <div className={look.subtle}>{line.email}</div>
            </td>
            <td className={styles.td}>
              <Outcome outcome={line.outcome} />
            </td>
            <td className={styles.td}>
              {accessTexts(t, line).map((text) => (
                <div key={text}>{text}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cards({ lines }: { lines: readonly Line[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={mergeClasses(look.list, styles.cards)}>
      {lines.map((line) => (
        <li key={line.line} className={styles.card}>
          <div className={look.row}>
            {t('users.import.atLine', { line: line.line, text: line.name })}{' '}
            <Outcome outcome={line.outcome} />
          </div>
          <div className={look.subtle}>{line.email}</div>
          {accessTexts(t, line).map((text) => (
            <div key={text}>{text}</div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Said({ said }: { said: readonly Fault[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <ul className={styles.faults}>
      {said.map((fault) => {
        const text = faultText(t, fault)
        const { line } = fault
        return (
          <li key={`${line ?? ''} ${text}`}>
            {line === null ? text : t('users.import.atLine', { line, text })}
          </li>
        )
      })}
    </ul>
  )
}

/** What a file would do, line by line; what must be corrected first of all. */
export function ImportReport({ report }: { report: UserImportReport }): ReactElement {
  const t = useT()
  const look = useLook()
  const isNarrow = useNarrow(640)
  const { lines, faults, notes, created, updated, unchanged } = report
  return (
    <>
      {faults.length > 0 && (
        <div role="alert">
          <Banner icon={<WarningFilled />}>
            <h2 className={look.h3}>{t('users.import.faults', { count: faults.length })}</h2>
            {t('users.import.faultsText')}
            <Said said={faults} />
          </Banner>
        </div>
      )}
      {notes.length > 0 && (
        <Banner icon={<WarningFilled />}>
          <h2 className={look.h3}>{t('users.import.notes')}</h2>
          <Said said={notes} />
        </Banner>
      )}
      {lines.length > 0 && (
        <div className={look.card}>
          <p className={look.subtle} style={{ margin: '0 0 8px' }}>
            {t('users.import.counts', { created, updated, unchanged })}
          </p>
          {isNarrow ? <Cards lines={lines} /> : <Lines lines={lines} />}
        </div>
      )}
    </>
  )
}
