import { Button, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { SettingsPreview, SettingsView } from '../../src/contract/settings.js'
import { keyOf, useAsk, useDo, useStale } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Unsaved } from '../ui/Unsaved.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { draftOf, type Draft } from './draft.js'
import { Groups } from './Groups.js'
import { Preview, Unheard } from './Preview.js'
import { Away, Digest, Exceptions, Quiet } from './Times.js'

const useStyles = makeStyles({ text: { margin: 0, maxWidth: '65ch' } })

type Form = {
  draft: Draft
  change: (some: Partial<Draft>) => void
  save: () => void
  isChanged: boolean
  isBusy: boolean
  unheard: SettingsPreview['unheard']
  saving: ReturnType<typeof useDo<'settings.edit'>>
}

/** Saving asks first what nobody would be told any longer; pressed again, it is saved. */
function useForm(settings: SettingsView): Form {
  const t = useT()
  const notify = useNotify()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [unheard, setUnheard] = useState<SettingsPreview['unheard']>([])
  const saving = useDo('settings.edit', {
    learned: (saved) => {
      queries.setQueryData(keyOf('settings.read', {}), saved)
    },
  })
  const asking = useDo('settings.preview', { learned: () => undefined })
  const write = (): void =>
    saving.mutate(
      { body: { version: settings.version, ...draft } },
      { onSuccess: () => notify({ text: t('settings.saved') }) },
    )
  const save = (): void => {
    if (unheard.length > 0 || draft.choices.DEADLINES.where !== 'NOWHERE') return write()
    asking.mutate(
      { body: draft },
      {
        onSuccess: (found) => (found.unheard.length > 0 ? setUnheard(found.unheard) : write()),
        onError: write,
      },
    )
  }
  const change = (some: Partial<Draft>): void => {
    setUnheard([])
    setDraft((before) => ({ ...before, ...some }))
  }
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(settings))
  return { draft, change, save, isChanged, isBusy: saving.isPending || asking.isPending, unheard, saving }
}

function Page({ settings }: { settings: SettingsView }): ReactElement {
  const t = useT()
  const look = useLook()
  const { seeNow } = useStale()
  const { draft, change, save, isChanged, isBusy, unheard, saving } = useForm(settings)
  const { leaving } = useUnsaved(isChanged)
  const part = { draft, change }
  const seeTheirs = (): void => {
    saving.reset()
    seeNow('settings.edit')
  }
  return (
    <>
      <div className={look.card}>
        <Groups {...part} places={settings.places} groups={settings.groups} />
      </div>
      <div className={look.card}>
        <Digest {...part} />
      </div>
      <div className={look.card}>
        <Exceptions {...part} />
      </div>
      <div className={look.card}>
        <Quiet {...part} />
      </div>
      <div className={look.card}>
        <Away {...part} colleagues={settings.colleagues} />
      </div>
      <Unheard unheard={unheard} />
      {saving.error && <ProblemBanner problem={saving.error} seeNow={seeTheirs} />}
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={isBusy || !isChanged} onClick={save}>
          {t('settings.save')}
        </Button>
      </div>
      <div className={look.card}>
        <Preview draft={draft} />
      </div>
      <Unsaved leaving={leaving} />
    </>
  )
}

/** What one is told, where and when: everything can be chosen here, and tried on last week first. */
export function Settings(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const query = useAsk('settings.read', {})
  return (
    <div className={look.stack}>
      <Back to="/profile">{t('settings.back')}</Back>
      <div>
        <PageTitle title={t('settings.title')} />
        <p className={styles.text}>{t('settings.intro')}</p>
      </div>
      <Answered query={query} rows={6}>
        {(settings) => <Page key={settings.version} settings={settings} />}
      </Answered>
    </div>
  )
}
