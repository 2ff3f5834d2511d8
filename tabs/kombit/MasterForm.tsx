import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { MasterRoleDetail } from '../../src/contract/kombitRole.js'
import type { TextSection } from '../../src/domain/roleChange.js'
import { formatList } from '../../src/i18n/format.js'
import { ask } from '../api/client.js'
import { useDo } from '../api/queries.js'
import type { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { differing, draftOf, NO_TEXTS, rebased, textsIn, textsOf, type Texts } from './roleDraft.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { useLook } from '../ui/look.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { Unsaved } from '../ui/Unsaved.js'
import { SaveBar } from '../users/SaveBar.js'
import { RoleSavedFirst } from './RoleSavedFirst.js'
import { TextFields } from './TextFields.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({ where: { margin: '6px 0 0' } })

export type CarryTo = 'following' | 'none'

type CarryProps = {
  master: MasterRoleDetail
  changed: readonly TextSection[]
  carryTo: CarryTo
  change: (carryTo: CarryTo) => void
}

/** Whether the roles that still have the old text follow, and which those are. */
function Carry({ master, changed, carryTo, change }: CarryProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const places = changed.flatMap((section) => {
    const roles = master.roles
      .filter(({ adapted }) => !adapted.includes(section))
      .map(({ title, project }) => project?.name ?? title)
    return roles.length > 0 ? [{ section, roles: formatList(t.language, roles) }] : []
  })
  return (
    <div className={look.card}>
      <Section title={t('kombit.master.carry')}>
        <RadioGroup
          aria-label={t('kombit.master.carry')}
          value={carryTo}
          onChange={(_, { value }) => change(value === 'none' ? 'none' : 'following')}
        >
          <Radio value="following" label={t('kombit.master.carryFollowing')} />
          <Radio value="none" label={t('kombit.master.carryNone')} />
        </RadioGroup>
        <div className={`${look.subtle} ${styles.where}`} role="status">
          {carryTo === 'following' && changed.length > 0 && (
            <>
              {t(places.length > 0 ? 'kombit.master.carryWhere' : 'kombit.master.carryNowhere')}
              <ul className={look.list}>
                {places.map(({ section, roles }) => (
                  <li key={section}>{`${t(`kombit.section.${section}`)}: ${roles}`}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Section>
    </div>
  )
}

type EditProps = {
  master: MasterRoleDetail
  saved: (master: MasterRoleDetail, carriedTo: number) => void
  cancel: () => void
}

/** Changes a master role; nothing is saved before "Gem". */
export function EditMasterForm({ master, saved, cancel }: EditProps): ReactElement {
  const t = useT()
  const [base, setBase] = useState(master)
  const [draft, setDraft] = useState(() => draftOf(master))
  const [carryTo, setCarryTo] = useState<CarryTo>('following')
  const [theirs, setTheirs] = useState<MasterRoleDetail | null>(null)
  const texts = textsIn(draft)
  const changed = differing(textsOf(base), texts)
  const { leaving, free } = useUnsaved(changed.length > 0)
  const params = { masterRoleId: master.id }
  const saving = useDo('masterRoles.edit', {
    learned: (reply) => {
      free()
      saved(reply.master, reply.carriedTo.length)
    },
    refused: ({ code }: Problem) => {
      if (code === 'stale-role') void ask('masterRoles.read', { params }).then(setTheirs, () => undefined)
    },
  })
  const begin = (from: MasterRoleDetail, next: Texts): void => {
    setBase(from)
    setDraft(draftOf(next))
    setTheirs(null)
    saving.reset()
  }
  const { wasTried, submit: save } = useSubmit(texts.title !== '', () =>
    saving.mutate({ params, body: { version: base.version, carryTo, ...texts } }),
  )
  return (
    <>
      {theirs && (
        <RoleSavedFirst
          editions={theirs.editions.filter(({ version }) => version > base.version)}
          by={saving.error?.fact('by') ?? t('person.somebody')}
          keep={() => begin(theirs, rebased(textsOf(base), texts, textsOf(theirs)))}
          seeNow={() => begin(theirs, textsOf(theirs))}
        />
      )}
      <TextFields draft={draft} change={setDraft} wasTried={wasTried} hint={null} />
      {base.roles.length > 0 && (
        <Carry master={base} changed={changed} carryTo={carryTo} change={setCarryTo} />
      )}
      {saving.error && !theirs && <ProblemBanner problem={saving.error} />}
      <SaveBar
        count={changed.length}
        label={t('kombit.edit.save')}
        isBusy={saving.isPending}
        cancel={cancel}
        save={save}
      />
      <Unsaved leaving={leaving} />
    </>
  )
}

type NewProps = { done: (master: MasterRoleDetail) => void; cancel: () => void }

/** "Opret masterrolle". */
export function NewMasterForm({ done, cancel }: NewProps): ReactElement {
  const t = useT()
  const [draft, setDraft] = useState(() => draftOf(NO_TEXTS))
  const texts = textsIn(draft)
  const { leaving, free } = useUnsaved(differing(NO_TEXTS, texts).length > 0)
  const creating = useDo('masterRoles.create', {
    learned: (master) => {
      free()
      done(master)
    },
  })
  const { wasTried, submit: save } = useSubmit(texts.title !== '', () => creating.mutate({ body: texts }))
  return (
    <>
      <TextFields draft={draft} change={setDraft} wasTried={wasTried} hint={null} />
      {creating.error && <ProblemBanner problem={creating.error} />}
      <SaveBar
        count={null}
        label={t('kombit.master.new')}
        isBusy={creating.isPending}
        cancel={cancel}
        save={save}
      />
      <Unsaved leaving={leaving} />
    </>
  )
}
