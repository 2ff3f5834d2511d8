import { Field, Input } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { MunicipalityGroupView } from '../../src/contract/municipalityGroup.js'
import { GROUP_KINDS, GROUP_NAME_MAX } from '../../src/domain/broadcast.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { useSubmit } from '../ui/useSubmit.js'
import { MunicipalityPicks } from './MunicipalityPicks.js'

type Groups = Reply<'municipalityGroups.list'>
type Props = {
  groups: Groups
  /** Null: a new one. */
  group: MunicipalityGroupView | null
  done: (groups: Groups, text: string) => void
  close: () => void
}

/** Name, kind and members of a group. */
export function GroupForm({ groups, group, done, close }: Props): ReactElement {
  const t = useT()
  const [name, setName] = useState(group?.name ?? '')
  const [kind, setKind] = useState(group?.kind ?? 'WAVE')
  const [chosen, setChosen] = useState(() => (group?.municipalities ?? []).map(({ id }) => id))
  const learned = (now: Groups): void => done(now, t('broadcast.groups.saved', { name: name.trim() }))
  const creating = useDo('municipalityGroups.create', { learned })
  const editing = useDo('municipalityGroups.edit', { learned })
  const { wasTried, submit } = useSubmit(name.trim() !== '', () => {
    const content = { kind, name: name.trim(), municipalityIds: chosen }
    if (group) editing.mutate({ params: { groupId: group.id }, body: { version: group.version, ...content } })
    else creating.mutate({ params: { projectId: groups.project.id }, body: content })
  })
  return (
    <DialogFrame
      title={group ? t('broadcast.groups.editOf', { name: group.name }) : t('broadcast.groups.new')}
      cancel={close}
      form={submit}
      actText={t('broadcast.groups.save')}
      isBusy={creating.isPending || editing.isPending}
      problem={creating.error ?? editing.error}
    >
      <Field
        label={t('broadcast.groups.name')}
        required
        validationMessage={wasTried && name.trim() === '' ? t('broadcast.groups.nameMissing') : null}
      >
        <Input maxLength={GROUP_NAME_MAX} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Choose
        label={t('broadcast.groups.kind')}
        value={kind}
        choices={GROUP_KINDS.map((one) => ({ value: one, text: t(`broadcast.groups.kinds.${one}`) }))}
        change={(next) => setKind(GROUP_KINDS.find((one) => one === next) ?? 'WAVE')}
      />
      <MunicipalityPicks
        label={t('broadcast.groups.members')}
        towns={groups.participants}
        chosen={chosen}
        change={setChosen}
      />
    </DialogFrame>
  )
}

/** Asks before a group goes. */
export function DeleteGroup({
  group,
  done,
  close,
}: Omit<Props, 'groups' | 'group'> & { group: MunicipalityGroupView }): ReactElement {
  const t = useT()
  const { id: groupId, version, name } = group
  const deleting = useDo('municipalityGroups.delete', {
    learned: (now) => done(now, t('broadcast.groups.deleted', { name })),
  })
  return (
    <DialogFrame
      title={t('broadcast.groups.deleteTitle', { name })}
      cancel={close}
      act={() => deleting.mutate({ params: { groupId }, body: { version } })}
      actText={t('broadcast.groups.delete')}
      isBusy={deleting.isPending}
      problem={deleting.error}
    >
      {t('broadcast.groups.deleteText')}
    </DialogFrame>
  )
}
