import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { useState, type ReactElement } from 'react'
import type { SettingsPreview } from '../../src/contract/settings.js'
import { formatMoment } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { useLook } from '../ui/look.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import type { Draft } from './draft.js'

const useStyles = makeStyles({
  text: { margin: '0 0 8px', maxWidth: '65ch' },
  line: {
    padding: '8px 0',
    overflowWrap: 'anywhere',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  part: { margin: '16px 0 4px' },
  bare: { margin: '4px 0' },
  found: { marginTop: '12px' },
})

type Line = SettingsPreview['told'][number]

function what(t: Translator, { group, task }: Line): string {
  const event = t(`settings.preview.event.${group ?? 'ALWAYS'}`)
  return task ? t('settings.preview.of', { what: event, number: task.number, title: task.title }) : event
}

function how(t: Translator, { where, inDigest, because }: Line): string {
  if (because !== null) return t(`settings.preview.because.${because}`)
  return t(`settings.preview.in.${inDigest ? 'DIGEST' : (where ?? 'TEAMS')}`)
}

function Lines({ lines }: { lines: readonly Line[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={look.list}>
      {lines.map((line, n) => (
        <li key={n} className={styles.line}>
          <div>{what(t, line)}</div>
          <div className={look.subtle}>{`${formatMoment(t.language, line.at)} · ${how(t, line)}`}</div>
        </li>
      ))}
    </ul>
  )
}

/** Before it is saved: what nobody would be told. */
export function Unheard({ unheard }: Pick<SettingsPreview, 'unheard'>): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (unheard.length === 0) return null
  const shown = unheard.slice(0, 5)
  const more = unheard.length - shown.length
  return (
    <div role="alert">
      <Banner icon={<WarningFilled />}>
        <strong>{t('settings.unheard.title', { count: unheard.length })}</strong>
        <p className={styles.bare}>{t('settings.unheard.text')}</p>
        <ul className={look.list}>
          {shown.map((task) => (
            <li key={task.id}>{t('settings.unheard.task', task)}</li>
          ))}
        </ul>
        {more > 0 && <p className={styles.bare}>{t('settings.unheard.more', { count: more })}</p>}
      </Banner>
    </div>
  )
}

function Found({ found }: { found: SettingsPreview }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const told = found.told.filter(({ because }) => because === null)
  const silent = found.told.filter(({ because }) => because !== null)
  return (
    <div role="status" className={styles.found}>
      {found.told.length === 0 && <p className={styles.bare}>{t('settings.preview.none')}</p>}
      <Lines lines={told} />
      {silent.length > 0 && (
        <>
          <h3 className={mergeClasses(look.h3, styles.part)}>{t('settings.preview.silent')}</h3>
          <Lines lines={silent} />
        </>
      )}
      {found.isMore && <p className={mergeClasses(look.subtle, styles.bare)}>{t('settings.preview.more')}</p>}
    </div>
  )
}

/** What one would have been told last week with what is on the page. */
export function Preview({ draft }: { draft: Draft }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [found, setFound] = useState<SettingsPreview | null>(null)
  const asking = useDo('settings.preview', { learned: setFound })
  return (
    <Section title={t('settings.preview.title')}>
      <p className={styles.text}>{t('settings.preview.text')}</p>
      <Button disabledFocusable={asking.isPending} onClick={() => asking.mutate({ body: draft })}>
        {t(found ? 'settings.preview.again' : 'settings.preview.show')}
      </Button>
      {asking.error && <ProblemBanner problem={asking.error} />}
      {found && !asking.error && <Found found={found} />}
    </Section>
  )
}
