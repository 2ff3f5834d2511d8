import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { MasterRoleDetail } from '../../../src/contract/kombitRole.js'
import type { TextSection } from '../../../src/domain/roleChange.js'
import { formatList } from '../../../src/i18n/format.js'
import { ask } from '../../api.js'
import { useDo } from '../../asking.js'
import type { Problem } from '../../problem.js'
import { useT } from '../../reader.js'
import { differing, draftOf, NO_TEXTS, rebased, textsIn, textsOf, type Texts } from '../../roleDraft.js'
import { useUnsaved } from '../../unsaved.js'
import { useLook } from '../look.js'
import { RoleProblem } from '../role/RoleProblem.js'
import { Section } from '../Section.js'
import { Unsaved } from '../Unsaved.js'
import { SaveBar } from '../users/SaveBar.js'
import { SavedFirst } from './SavedFirst.js'
import { TextFields } from './TextFields.js'

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
  const [wasTried, setTried] = useState(false)
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
  const save = (): void => {
    setTried(true)
    if (texts.title !== '') saving.mutate({ params, body: { version: base.version, carryTo, ...texts } })
  }
  return (
    <>
      {theirs && (
        <SavedFirst
          editions={theirs.editions.filter(({ version }) => version > base.version)}
          by={saving.error?.fact('by') ?? t('refusal.somebody')}
          keep={() => begin(theirs, rebased(textsOf(base), texts, textsOf(theirs)))}
          seeNow={() => begin(theirs, textsOf(theirs))}
        />
      )}
      <TextFields draft={draft} change={setDraft} wasTried={wasTried} hint={null} />
      {base.roles.length > 0 && (
        <Carry master={base} changed={changed} carryTo={carryTo} change={setCarryTo} />
      )}
      {saving.error && !theirs && <RoleProblem problem={saving.error} />}
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
  const [wasTried, setTried] = useState(false)
  const texts = textsIn(draft)
  const { leaving, free } = useUnsaved(differing(NO_TEXTS, texts).length > 0)
  const creating = useDo('masterRoles.create', {
    learned: (master) => {
      free()
      done(master)
    },
  })
  const save = (): void => {
    setTried(true)
    if (texts.title !== '') creating.mutate({ body: texts })
  }
  return (
    <>
      <TextFields draft={draft} change={setDraft} wasTried={wasTried} hint={null} />
      {creating.error && <RoleProblem problem={creating.error} />}
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
