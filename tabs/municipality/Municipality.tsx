import { Button, Checkbox, Input, Label, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type ReactElement } from 'react'
import type { Asking } from '../../src/contract/index.js'
import type { MunicipalitySettings } from '../../src/contract/municipality.js'
import { PROFILES } from '../../src/domain/calendar.js'
import { ASSURANCES } from '../../src/domain/fk.js'
import { LANGUAGE_NAMES } from '../../src/domain/languageNames.js'
import { LANGUAGES } from '../../src/domain/person.js'
import { SIGN_IN_KINDS } from '../../src/domain/session.js'
import { parseDay, type Day } from '../../src/domain/time.js'
import { keyOf, useAsk, useDo, useStale } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Choose } from '../ui/list/Choose.js'
import { Facts } from '../ui/Facts.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { Nowhere } from '../ui/Nowhere.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { Unsaved } from '../ui/Unsaved.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { ClosedDays } from './ClosedDays.js'
import { Administrators, Channels, History } from './Told.js'

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px', maxWidth: '420px', marginBottom: '16px' },
  text: { margin: '12px 0 0', maxWidth: '65ch' },
})

type Draft = Omit<Asking<'municipality.edit'>['body'], 'version' | 'extraClosedDays'> & {
  extraClosedDays: Day[]
}

const draftOf = (settings: MunicipalitySettings): Draft => {
  const { name, language, calendarProfile, extraClosedDays, minimumAssurance, signInsThatCount } = settings
  const days = extraClosedDays.flatMap((day) => parseDay(day) ?? [])
  return { name, language, calendarProfile, extraClosedDays: days, minimumAssurance, signInsThatCount }
}

type PartProps = { draft: Draft; change: (some: Partial<Draft>) => void }

function Identity({ settings, draft, change }: PartProps & { settings: MunicipalitySettings }): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const { code, cvr, tenantId } = settings
  const unset = t('municipality.unset')
  return (
    <Section title={t('municipality.identity')} className={look.card}>
      <div className={styles.field}>
        <Label htmlFor={id} required>
          {t('municipality.name')}
        </Label>
        <Input
          id={id}
          value={draft.name}
          maxLength={100}
          onChange={(_, { value }) => change({ name: value })}
        />
      </div>
      <Facts
        facts={[
          { label: t('municipality.code'), value: code },
          { label: t('municipality.cvr'), value: cvr ?? unset },
          { label: t('municipality.tenant'), value: tenantId ?? unset },
        ]}
      />
      <p className={`${look.subtle} ${styles.text}`}>{t('municipality.byOperator')}</p>
    </Section>
  )
}

function Calendar({ draft, change }: PartProps): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  return (
    <Section title={t('municipality.calendar')} className={look.card}>
      <div className={styles.field}>
        <Choose
          label={t('municipality.profile')}
          value={draft.calendarProfile}
          choices={PROFILES.map((value) => ({ value, text: t(`municipality.profiles.${value}`) }))}
          change={(value) => change({ calendarProfile: PROFILES.find((one) => one === value) ?? 'office' })}
        />
        <div className={look.subtle}>{t(`municipality.profileText.${draft.calendarProfile}`)}</div>
      </div>
      <ClosedDays
        days={draft.extraClosedDays}
        profile={draft.calendarProfile}
        change={(extraClosedDays) => change({ extraClosedDays })}
      />
    </Section>
  )
}

function Choices({ draft, change }: PartProps): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  return (
    <>
      <Section title={t('municipality.language')} className={look.card}>
        <div className={styles.field}>
          <Choose
            label={t('municipality.languageOf')}
            value={draft.language}
            choices={LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
            change={(value) => change({ language: LANGUAGES.find((one) => one === value) ?? 'da' })}
          />
        </div>
      </Section>
      <Section title={t('municipality.signIn')} className={look.card}>
        <div className={styles.field}>
          <Choose
            label={t('municipality.assurance')}
            value={draft.minimumAssurance}
            choices={ASSURANCES.map((value) => ({ value, text: t(`municipality.assurances.${value}`) }))}
            change={(value) =>
              change({ minimumAssurance: ASSURANCES.find((one) => one === value) ?? 'SUBSTANTIAL' })
            }
          />
        </div>
        <Counted draft={draft} change={change} />
      </Section>
    </>
  )
}

/** The last one that counts stays. */
function Counted({ draft: { signInsThatCount: counted }, change }: PartProps): ReactElement {
  const t = useT()
  const look = useLook()
  const isLast = counted.length === 1
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend>{t('municipality.counted')}</legend>
      {SIGN_IN_KINDS.map((kind) => (
        <div key={kind}>
          <Checkbox
            label={t(`municipality.kinds.${kind}`)}
            checked={counted.includes(kind)}
            disabled={isLast && counted.includes(kind)}
            onChange={(_, { checked }) => {
              const next = SIGN_IN_KINDS.filter((one) => (one === kind ? checked : counted.includes(one)))
              change({ signInsThatCount: next })
            }}
          />
        </div>
      ))}
      <div className={look.subtle}>{t(isLast ? 'municipality.countedNone' : 'municipality.countedText')}</div>
    </fieldset>
  )
}

function useForm(settings: MunicipalitySettings) {
  const t = useT()
  const notify = useNotify()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(settings))
  const saving = useDo('municipality.edit', {
    learned(saved) {
      const moved = saved.movedTasks ?? 0
      queries.setQueryData(keyOf('municipality.read', {}), saved)
      notify({ text: moved > 0 ? t('municipality.moved', { count: moved }) : t('municipality.saved') })
    },
  })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(settings))
  return {
    ...{ draft, saving, isChanged },
    change: (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some })),
    save: () => saving.mutate({ body: { version: settings.version, ...draft } }),
  }
}

function Page({ settings }: { settings: MunicipalitySettings }): ReactElement {
  const t = useT()
  const look = useLook()
  const { seeNow } = useStale()
  const { draft, change, save, isChanged, saving } = useForm(settings)
  const { leaving } = useUnsaved(isChanged)
  const part = { draft, change }
  const seeTheirs = (): void => {
    saving.reset()
    seeNow('municipality.edit')
  }
  return (
    <>
      <Identity {...part} settings={settings} />
      <Calendar {...part} />
      <Choices {...part} />
      {saving.error && <ProblemBanner problem={saving.error} seeNow={seeTheirs} />}
      <div className={look.row}>
        <Button
          appearance="primary"
          disabledFocusable={saving.isPending || !isChanged || draft.name.trim() === ''}
          onClick={save}
        >
          {t('municipality.save')}
        </Button>
      </div>
      <Administrators settings={settings} />
      <Channels settings={settings} />
      <History settings={settings} />
      <Unsaved leaving={leaving} />
    </>
  )
}

/** "Kommunens indstillinger": what a municipality decides for itself, and what is decided for it. */
export function Municipality(): ReactElement {
  const t = useT()
  const look = useLook()
  const { sees } = useMe()
  const query = useAsk('municipality.read', {}, { enabled: sees.municipality })
  if (!sees.municipality) return <Nowhere />
  return (
    <div className={look.stack}>
      <Back to="/users">{t('municipality.back')}</Back>
      <div>
        <PageTitle title={t('municipality.title')} />
        <To to="/municipality/checklist">{t('municipality.checklist')}</To>
      </div>
      <Answered query={query} rows={8} untitled>
        {(settings) => <Page key={settings.version} settings={settings} />}
      </Answered>
    </div>
  )
}
