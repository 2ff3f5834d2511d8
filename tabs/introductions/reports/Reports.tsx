import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ReportView } from '../../../src/contract/introductionReport.js'
import { GROUPINGS, REPORTED_STATES } from '../../../src/domain/introductionReport.js'
import { useAsk } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { DayField } from '../../tasks/page/DayField.js'
import { Answered } from '../../ui/Answered.js'
import { Download } from '../../ui/Download.js'
import { Choose } from '../../ui/list/Choose.js'
import { useLook } from '../../ui/look.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { Section } from '../../ui/Section.js'
import { IntroductionViews } from '../IntroductionViews.js'
import { ReportChart } from './ReportChart.js'
import { ReportTable } from './ReportTable.js'
import { useReportQuery } from './reportView.js'

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px 20px' },
  day: { display: 'flex', alignItems: 'center', gap: '8px' },
  hints: { margin: '12px 0 0', paddingInlineStart: '18px' },
})

type Asking = ReturnType<typeof useReportQuery>

function Filters({ options, asking }: { options: ReportView['options']; asking: Asking }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const every = { value: '', text: t('introductionReport.filter.every') }
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, text: name }))
  const sets = [
    { name: 'area', choices: named(options.areas) },
    { name: 'tag', choices: options.tags.map((tag) => ({ value: tag, text: tag })) },
    { name: 'team', choices: named(options.teams) },
    { name: 'template', choices: named(options.templates) },
    {
      name: 'state',
      choices: REPORTED_STATES.map((value) => ({ value, text: t(`introduction.state.${value}`) })),
    },
  ] as const
  return (
    <div className={look.card}>
      <div className={styles.filters} role="group" aria-label={t('introductionReport.filter.label')}>
        <Choose
          label={t('introductionReport.by.label')}
          value={asking.query.by}
          choices={GROUPINGS.map((value) => ({ value, text: t(`introductionReport.by.${value}`) }))}
          change={(value) => asking.set('by', value)}
        />
        {sets
          .filter(({ choices }) => choices.length > 0)
          .map(({ name, choices }) => (
            <Choose
              key={name}
              label={t(`introductionReport.filter.${name}`)}
              value={asking.value(name)}
              choices={[every, ...choices]}
              change={(value) => asking.set(name, value)}
            />
          ))}
        {(['from', 'to'] as const).map((name) => (
          <div key={name} className={styles.day}>
            <span aria-hidden="true">{t(`introductionReport.filter.${name}`)}</span>
            <DayField
              label={t(`introductionReport.filter.${name}`)}
              day={asking.value(name)}
              change={(day) => asking.set(name, day)}
            />
          </div>
        ))}
        {asking.isNarrowed && <Button onClick={asking.clear}>{t('introductionReport.filter.clear')}</Button>}
      </div>
    </div>
  )
}

function Hints(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={`${look.subtle} ${styles.hints}`}>
      {(['onTime', 'feedback', 'withoutPlan'] as const).map((figure) => (
        <li key={figure}>
          {t(`introductionReport.column.${figure}`)}: {t(`introductionReport.hint.${figure}`)}
        </li>
      ))}
    </ul>
  )
}

function Whole({ report, asking }: { report: ReportView; asking: Asking }): ReactElement {
  const t = useT()
  const look = useLook()
  const { by } = asking.query
  const file = (format: 'xlsx' | 'pdf') => ({
    name: 'introductionReports.export' as const,
    given: { query: { ...asking.query, format } },
  })
  return (
    <>
      <Filters options={report.options} asking={asking} />
      {report.groups.length === 0 ? (
        <div className={look.card} role="status">
          {t('introductionReport.none')}
        </div>
      ) : (
        <>
          <Section
            className={look.card}
            title={t('introductionReport.table')}
            beside={
              <>
                <Download label={t('introductionReport.excel')} wanted={file('xlsx')} />
                <Download label={t('introductionReport.pdf')} wanted={file('pdf')} />
              </>
            }
          >
            <ReportTable report={report} by={by} />
            <Hints />
          </Section>
          <Section className={look.card} title={t('introductionReport.chart.label')}>
            <ReportChart report={report} by={by} />
          </Section>
        </>
      )}
    </>
  )
}

/** "Rapporter": introductions in numbers, as far as the reader answers for them. */
export function Reports(): ReactElement {
  const t = useT()
  const look = useLook()
  const asking = useReportQuery()
  const query = useAsk('introductionReports.read', { query: asking.query }, { keepsLast: true })
  return (
    <div className={look.stack}>
      <div>
        <PageTitle title={t('introductionReport.title')} />
        <div className={look.subtle}>{t('introductionReport.intro')}</div>
      </div>
      <IntroductionViews shown="reports" />
      <Answered query={query} untitled rows={6}>
        {(report) => <Whole report={report} asking={asking} />}
      </Answered>
    </div>
  )
}
