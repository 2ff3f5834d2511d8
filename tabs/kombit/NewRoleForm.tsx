import { Button, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { KombitRoleDetail } from '../../src/contract/kombitRole.js'
import { ask } from '../api/client.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { differing, draftOf, FIRST_RULES, limitIn, NO_TEXTS, ruleDraftOf, textsIn } from './roleDraft.js'
import { HOLDERS_MAX } from '../../src/domain/roleChange.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { problemText } from '../ui/ProblemView.js'
import { Problem } from '../api/problem.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { Unsaved } from '../ui/Unsaved.js'
import { SaveBar } from '../users/SaveBar.js'
import { RuleFields } from './RuleFields.js'
import { TextFields } from './TextFields.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px' },
})

type PlaceProps = {
  options: Reply<'kombitRoles.list'>
  place: { project: string; master: string }
  change: (place: PlaceProps['place']) => void
  fill: () => void
}

/** Which project it is a role of, and which master role it is made of. */
function Place({ options, place, change, fill }: PlaceProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const choices = (none: string, all: readonly { id: string; name: string }[]) => [
    { value: '', text: none },
    ...all.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <div className={look.card}>
      <Section title={t('kombit.edit.place')}>
        <div className={styles.place}>
          <Choose
            label={t('kombit.edit.project')}
            value={place.project}
            choices={choices(t('kombit.edit.crossCutting'), options.projects)}
            change={(project) => change({ ...place, project })}
          />
          <Choose
            label={t('kombit.edit.master')}
            value={place.master}
            choices={choices(t('kombit.edit.noMaster'), options.masterRoles)}
            change={(master) => change({ ...place, master })}
          />
          {place.master !== '' && (
            <Button size="small" onClick={fill}>
              {t('kombit.edit.fill')}
            </Button>
          )}
        </div>
      </Section>
    </div>
  )
}

type Props = {
  options: Reply<'kombitRoles.list'>
  done: (role: KombitRoleDetail) => void
  cancel: () => void
}

/** "Opret rolle": a draft that no municipality sees. */
export function NewRoleForm({ options, done, cancel }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const notify = useNotify()
  const [place, setPlace] = useState({ project: '', master: '' })
  const [texts, setTexts] = useState(() => draftOf(NO_TEXTS))
  const [rules, setRules] = useState(() => ruleDraftOf(FIRST_RULES))
  const content = textsIn(texts)
  const limit = limitIn(rules, HOLDERS_MAX)
  const { leaving, free } = useUnsaved(differing(NO_TEXTS, content).length > 0)
  const creating = useDo('kombitRoles.create', {
    learned: (role) => {
      free()
      done(role)
    },
  })
  const fill = (): void => {
    const given = { params: { masterRoleId: place.master } }
    void ask('masterRoles.read', given).then(
      (master) => {
        setTexts(draftOf(master))
        notify({ text: t('kombit.edit.filled') })
      },
      (error: unknown) => {
        if (error instanceof Problem) notify({ text: problemText(t, error) })
      },
    )
  }
  const { wasTried, submit: save } = useSubmit(content.title !== '', () => {
    if (limit === undefined) return
    const where = { projectId: place.project || null, masterRoleId: place.master || null }
    creating.mutate({ body: { ...where, ...content, ...rules, maxHolders: limit } })
  })
  return (
    <>
      <Place options={options} place={place} change={setPlace} fill={fill} />
      <TextFields draft={texts} change={setTexts} wasTried={wasTried} hint={null} />
      <div className={look.card}>
        <Section title={t('kombit.edit.rules')}>
          <RuleFields draft={rules} change={setRules} />
        </Section>
      </div>
      {creating.error && <ProblemBanner problem={creating.error} />}
      <SaveBar
        count={null}
        label={t('kombit.edit.create')}
        isBusy={creating.isPending}
        cancel={cancel}
        save={save}
      />
      <Unsaved leaving={leaving} />
    </>
  )
}
