import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { Reply } from '../../../src/contract/index.js'
import { keyOf, useAsk, useDo } from '../../api/queries.js'
import type { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import { shareLink } from '../../host/session.js'
import { readView, writeView, type TaskView } from '../taskView.js'
import { useNotify } from '../../ui/Notices.js'
import { problemText } from '../../ui/ProblemView.js'

type Saving = {
  saved: string | null
  save: (search: string) => void
  reset: () => void
}

/** One's own view, and keeping and forgetting it. */
function useSavedView(): Saving {
  const t = useT()
  const notify = useNotify()
  const queries = useQueryClient()
  const go = useNavigate()
  const { data } = useAsk('taskView.read', {})
  const learn = (view: Reply<'taskView.read'>): void => {
    queries.setQueryData(keyOf('taskView.read', {}), view)
  }
  const refused = (problem: Problem): void => notify({ text: problemText(t, problem) })
  const saving = useDo('taskView.save', {
    learned: (view) => {
      learn(view)
      notify({ text: t('tab.view.saved') })
    },
    refused,
  })
  const resetting = useDo('taskView.reset', {
    learned: (view) => {
      learn(view)
      void go('/tasks')
      notify({ text: t('tab.view.wasReset') })
    },
    refused,
  })
  return {
    saved: data?.search ?? null,
    save: (search) => saving.mutate({ body: { search } }),
    reset: () => resetting.mutate({}),
  }
}

/**
 * "Visning": keeping the list as it is shown now, going back to it, and a link to it. Open when it comes, since it is
 * fetched when its button is pressed.
 */
export function ViewMenu({ view, className }: { view: TaskView; className: string }): ReactElement {
  const t = useT()
  const notify = useNotify()
  const go = useNavigate()
  const { saved, save, reset } = useSavedView()
  const search = writeView(view).toString()
  const isSaved = saved !== null && writeView(readView(new URLSearchParams(saved))).toString() === search
  const share = async (): Promise<void> => {
    const shared = await shareLink(`/tasks?${search}`, t('tab.nav.tasks'))
    notify({ text: t(`tab.view.link.${shared}`) })
  }
  return (
    <Menu positioning="below-end" defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<BookmarkRegular />} className={className}>
          {t('tab.view.title')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<SaveRegular />} disabled={isSaved} onClick={() => save(search)}>
            {t('tab.view.save')}
          </MenuItem>
          <MenuItem
            icon={<BookmarkRegular />}
            disabled={saved === null || isSaved}
            onClick={() => void go(`/tasks?${saved ?? ''}`)}
          >
            {t('tab.view.goTo')}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} disabled={saved === null} onClick={reset}>
            {t('tab.view.reset')}
          </MenuItem>
          <MenuItem icon={<LinkRegular />} onClick={() => void share()}>
            {t('tab.view.copyLink')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
