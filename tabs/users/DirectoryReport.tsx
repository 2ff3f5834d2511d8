import { makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { ReactElement, ReactNode } from 'react'
import type { DirectoryReport as Report } from '../../src/contract/directory.js'
import { holdsText } from '../../src/i18n/directory.js'
import { faultText } from '../../src/i18n/faults.js'
import { useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { useLook } from '../ui/look.js'

const useStyles = makeStyles({
  list: { margin: '6px 0 0', padding: 0, listStyle: 'none', overflowWrap: 'anywhere' },
  one: {
    padding: '8px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0 0' },
})

/** More than this of one kind is not read; the number says how many there are. */
const MOST = 100

type PartProps = { title: string; text?: string; all: { key: string; what: ReactNode }[] }

function Part({ title, text, all }: PartProps): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (all.length === 0) return null
  return (
    <section className={look.card}>
      <h2 className={look.h3}>{title}</h2>
      {text && <p className={styles.text}>{text}</p>}
      <ul className={styles.list}>
        {all.slice(0, MOST).map(({ key, what }) => (
          <li key={key} className={styles.one}>
            {what}
          </li>
        ))}
        {all.length > MOST && (
          <li className={styles.one}>{t('directory.report.more', { count: all.length - MOST })}</li>
        )}
      </ul>
    </section>
  )
}

function Named({ name, children }: { name: string; children?: ReactNode }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <>
      <div className={styles.name}>{name}</div>
      {children && <div className={look.subtle}>{children}</div>}
    </>
  )
}

function Changed({ report }: { report: Report }): ReactElement {
  const t = useT()
  return (
    <Part
      title={t('directory.report.changed', { count: report.changed.length })}
      all={report.changed.map(({ person, changes }) => ({
        key: person.id,
        what: (
          <Named name={person.name}>
            {changes.map(({ field, from, to }) => (
              <div key={field}>
                {t('directory.change', {
                  field: t(`directory.field.${field}`),
                  from: from ?? t('directory.blank'),
                  to: to ?? t('directory.blank'),
                })}
              </div>
            ))}
          </Named>
        ),
      }))}
    />
  )
}

function Left({ report }: { report: Report }): ReactElement {
  const t = useT()
  return (
    <Part
      title={t('directory.report.left', { count: report.left.length })}
      text={t('directory.report.leftText')}
      all={report.left.map(({ person, reason, holds }) => ({
        key: person.id,
        what: (
          <Named name={person.name}>
            <div>{t(`directory.reason.${reason}`)}</div>
            <div>{holdsText(t, { ...holds, roles: holds.roles.length })}</div>
            {holds.roles.length > 0 && <div>{holds.roles.join(', ')}</div>}
          </Named>
        ),
      }))}
    />
  )
}

function SetAside({ report }: { report: Report }): ReactElement {
  const t = useT()
  return (
    <Part
      title={t('directory.report.setAside', { count: report.setAside.length })}
      all={report.setAside.map(({ reason, people, lines }) => ({
        key: `${reason} ${people.map(({ id }) => id).join()} ${lines.join()}`,
        what: (
          <Named name={people.map(({ name }) => name).join(', ')}>
            <div>{t(`directory.aside.${reason}`)}</div>
            {lines.length > 0 && <div>{t('directory.aside.lines', { lines: lines.join(', ') })}</div>}
          </Named>
        ),
      }))}
    />
  )
}

/** Those of whom nothing is changed: back, unknown to the source, and not in KLIK. */
function Others({ report }: { report: Report }): ReactElement {
  const t = useT()
  const { back, unknown, strangers } = report
  const named = (people: Report['back']): PartProps['all'] =>
    people.map(({ id, name }) => ({ key: id, what: name }))
  return (
    <>
      <Part title={t('directory.report.back', { count: back.length })} all={named(back)} />
      <Part
        title={t('directory.report.unknown', { count: unknown.length })}
        text={t('directory.report.unknownText')}
        all={named(unknown)}
      />
      <Part
        title={t('directory.report.strangers', { count: strangers.length })}
        text={t('directory.report.strangersText')}
        all={strangers.map(({ name, email }, n) => ({
          key: `${n} ${email ?? ''}`,
          what: <Named name={name ?? email ?? ''}>{name && email}</Named>,
        }))}
      />
    </>
  )
}

function Problem({ report }: { report: Report }): ReactElement | null {
  const t = useT()
  const look = useLook()
  const { problem, faults, lastAdministrator } = report
  if (!problem && !lastAdministrator) return null
  return (
    <div role="alert">
      <Banner icon={<WarningFilled />}>
        {problem && <div>{t(`directory.problem.${problem}`)}</div>}
        {lastAdministrator && (
          <div>{t('directory.report.lastAdministrator', { name: lastAdministrator.name })}</div>
        )}
        {faults.length > 0 && (
          <>
            <h2 className={look.h3}>{t('directory.report.faults')}</h2>
            <ul>
              {faults.slice(0, MOST).map((fault) => {
                const text = faultText(t, fault)
                const { line } = fault
                return (
                  <li key={`${line ?? ''} ${text}`}>
                    {line === null ? text : t.filled('fault.at-line', { line, sentence: text })}
                  </li>
                )
              })}
            </ul>
          </>
        )}
      </Banner>
    </div>
  )
}

/** What a refresh would do, or did: each person and each change. */
export function DirectoryReport({ report }: { report: Report }): ReactElement {
  const t = useT()
  const { read, unchanged, changed, left, faults } = report
  return (
    <>
      <Problem report={report} />
      {faults.length === 0 && read > 0 && (
        <div role="status">
          {t('directory.report.counts', { read, unchanged, changed: changed.length, left: left.length })}
        </div>
      )}
      <Left report={report} />
      <Changed report={report} />
      <SetAside report={report} />
      <Others report={report} />
    </>
  )
}
