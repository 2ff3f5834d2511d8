import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { useState, type ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { useAsk } from '../../api/queries.js'
import { roleName } from '../../../src/i18n/roleName.js'
import { useT } from '../../host/reader.js'
import { Answered } from '../../ui/Answered.js'
import { Banner } from '../../ui/Banner.js'
import { useLook } from '../../ui/look.js'
import { AlongIntroductions, alongOf, proposedFor, type IntroductionsTo } from './AlongIntroductions.js'
import { AlongTasks } from './AlongTasks.js'
import { useHandingOver, type SuccessorChoice, type Chosen, type HandingOver } from './handingOver.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { Successor } from './Successor.js'

type Preview = Reply<'handOvers.preview'>
type Props = {
  role: RoleDetail
  assignment: AssignmentView
  /** Opened to remove the holder: leaving the role without a successor is the other way out. */
  removes: boolean
  close: () => void
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  text: { margin: 0 },
  actions: { flexWrap: 'wrap' },
})

type WillProps = { preview: Preview; choice: Chosen | 'nobody'; along: number }

/** What will happen, in one sentence. */
function Will({ preview, choice, along }: WillProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const holder = preview.holder.name
  const text = (): string => {
    if (choice === 'nobody')
      return preview.isMe ? t('handOver.dialog.willLeaveMe') : t('handOver.dialog.willLeave', { holder })
    const facts = { name: choice.name, holder, count: along }
    if (choice.isHolder)
      return t(along > 0 ? 'handOver.dialog.willGive' : 'handOver.dialog.willGiveNone', facts)
    return t(along > 0 ? 'handOver.dialog.willAsk' : 'handOver.dialog.willAskNone', facts)
  }
  return (
    <p className={styles.text} role="status">
      {text()}
    </p>
  )
}

type ChoosingProps = Pick<Props, 'role' | 'close' | 'removes'> & { preview: Preview }

function Choosing({ role, preview, removes, close }: ChoosingProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [choice, setChoice] = useState<SuccessorChoice>(null)
  const [along, setAlong] = useState<readonly string[]>(() =>
    preview.projects.filter(({ goesAlong }) => goesAlong).map(({ project }) => project.id),
  )
  const [introductions, setIntroductions] = useState(() => proposedFor(preview))
  const handing = useHandingOver({ role, preview, close })
  const { isRequired, becomesVacant, isMe, holder, projects } = preview
  const chosen = choice === 'nobody' ? null : choice
  const count = projects
    .filter(
      ({ project, assignable }) => along.includes(project.id) && chosen && assignable.includes(chosen.id),
    )
    .reduce((sum, one) => sum + one.count, 0)
  const keeps = isMe ? t('handOver.keepsMe') : t('handOver.keeps', { name: holder.name })
  return (
    <>
      <DialogContent className={styles.content}>
        {choice !== 'nobody' && <p className={styles.text}>{keeps}</p>}
        {isRequired && becomesVacant && <Banner icon={<WarningFilled />}>{t('handOver.vacant')}</Banner>}
        <Successor
          role={role}
          preview={preview}
          orNobody={removes || isMe}
          chosen={choice}
          choose={setChoice}
        />
        {choice !== 'nobody' && (
          <>
            <AlongTasks preview={preview} along={along} change={setAlong} chosen={chosen} />
            <AlongIntroductions preview={preview} to={introductions} change={setIntroductions} />
          </>
        )}
        {choice && <Will preview={preview} choice={choice} along={count} />}
        {handing.problem && <ProblemBanner problem={handing.problem} />}
      </DialogContent>
      <Ways {...{ preview, choice, along, introductions, handing, close }} />
    </>
  )
}

type WaysProps = Pick<ChoosingProps, 'preview' | 'close'> & {
  choice: SuccessorChoice
  along: readonly string[]
  introductions: IntroductionsTo
  handing: HandingOver
}

function Ways({ preview, choice, along, introductions, handing, close }: WaysProps): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const { isBusy, leave, give } = handing
  const chosen = choice === 'nobody' ? null : choice
  const send = (direct: boolean) => (): void => {
    const more = { projectIds: [...along], introductions: alongOf(introductions), direct }
    if (chosen) give({ personId: chosen.id, ...more })
  }
  const mayPutOn = preview.canAssign && choice !== 'nobody' && !chosen?.isHolder
  return (
    <DialogActions className={styles.actions} fluid>
      <Button className={look.lastWhenNarrow} onClick={close}>
        {t('tab.state.cancel')}
      </Button>
      {mayPutOn && (
        <Button disabledFocusable={chosen === null || isBusy} onClick={send(true)}>
          {t('tab.role.assignDirectly')}
        </Button>
      )}
      {choice === 'nobody' ? (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={leave}>
          {preview.isMe ? t('handOver.giveUp') : t('handOver.without')}
        </Button>
      ) : (
        <Button appearance="primary" disabledFocusable={chosen === null || isBusy} onClick={send(false)}>
          {chosen?.isHolder ? t('handOver.dialog.give') : t('tab.role.ask')}
        </Button>
      )}
    </DialogActions>
  )
}

/** Somebody has been asked already: the way back. */
function OnItsWay({ role, preview, removes, close }: ChoosingProps): ReactElement {
  const t = useT()
  const look = useLook()
  const handing = useHandingOver({ role, preview, close })
  const { onItsWayTo, holder } = preview
  return (
    <>
      <DialogContent>
        {t('handOver.onItsWay', { name: onItsWayTo ?? '', holder: holder.name })}
        {handing.problem && <ProblemBanner problem={handing.problem} />}
      </DialogContent>
      <DialogActions fluid>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        {(removes || preview.isMe) && (
          <Button disabledFocusable={handing.isBusy} onClick={handing.leave}>
            {preview.isMe ? t('handOver.giveUp') : t('handOver.without')}
          </Button>
        )}
        <Button appearance="primary" disabledFocusable={handing.isBusy} onClick={handing.keep}>
          {t('handOver.takeBack')}
        </Button>
      </DialogActions>
    </>
  )
}

/** "Giv rollen videre" and "Fjern": what is open, who could follow, what goes along, and what will then happen. */
export function HandOver({ role, assignment, removes, close }: Props): ReactElement {
  const t = useT()
  const { id: assignmentId, isMe, person } = assignment
  const query = useAsk('handOvers.preview', { params: { assignmentId } })
  const named = { role: roleName(t, role), name: person.name }
  return (
    <DialogBody>
      <DialogTitle>{isMe ? t('handOver.title', named) : t('handOver.titleOf', named)}</DialogTitle>
      <Answered query={query} rows={4} untitled>
        {(preview) =>
          preview.onItsWayTo === null ? (
            <Choosing role={role} preview={preview} removes={removes} close={close} />
          ) : (
            <OnItsWay role={role} preview={preview} removes={removes} close={close} />
          )
        }
      </Answered>
    </DialogBody>
  )
}
