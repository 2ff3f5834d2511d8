import { Button } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { TemplateView } from '../../src/contract/introductionTemplate.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { InviteForm } from '../teams/InviteForm.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'

type Props = {
  template: TemplateView
  close: () => void
  invited: (person: { id: string; name: string }) => void
}

/** Somebody who is not on the list yet is invited to a team first, and the template is shared with them then. */
export function InviteToShare({ template, close, invited }: Props): ReactElement {
  const t = useT()
  const [teamId, setTeamId] = useState('')
  const [isNext, setIsNext] = useState(false)
  const { data: team, error } = useAsk('teams.read', { params: { teamId } }, { enabled: teamId !== '' })
  const mayInvite = team?.rights.invite === true
  if (team && mayInvite && isNext) return <InviteForm {...{ team, close, invited }} />
  return (
    <DialogFrame
      title={t('templates.share.inviteTitle')}
      cancel={close}
      act={mayInvite ? () => setIsNext(true) : undefined}
      actText={t('templates.share.inviteNext')}
    >
      <div>{t('templates.share.inviteText')}</div>
      <Choose
        label={t('templates.share.inviteTeam')}
        value={teamId}
        choices={[
          { value: '', text: '–' },
          ...template.teams.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        change={setTeamId}
      />
      {error && <ProblemBanner problem={error} />}
      {team && !mayInvite && <div role="alert">{t('templates.share.inviteNot', { name: team.name })}</div>}
    </DialogFrame>
  )
}

/** The way to it, below the people to choose among. */
export function InviteWay({ open }: { open: () => void }): ReactElement {
  const t = useT()
  return (
    <Button size="small" onClick={open}>
      {t('templates.share.invite')}
    </Button>
  )
}
