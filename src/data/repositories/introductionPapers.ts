import type { EntityManager } from 'typeorm'
import type { HistoryEntry } from '../../domain/conversation.js'
import type { IntroductionFileId, IntroductionPlanId, IntroductionTaskId } from '../../domain/ids.js'
import type {
  IntroductionComment,
  IntroductionFeedback,
  IntroductionFile,
} from '../../domain/introductionPlan.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { together } from '../together.js'
import {
  introductionCommentTable,
  introductionFeedbackTable,
  introductionFileTable,
} from '../tables/introductionPlan.js'

/** `task`: the title of the task it was done to. */
export type PlanEntry = Pick<HistoryEntry, 'at' | 'field' | 'oldValue' | 'newValue'> & {
  by: string | null
  task: string | null
}
export type NamedComment = IntroductionComment & { author: string | null }
export type NamedIntroductionFile = IntroductionFile & { uploader: string | null }

/** Of feedback there is one at the most. */
export type PapersOfPlan = {
  files: NamedIntroductionFile[]
  comments: NamedComment[]
  feedback: IntroductionFeedback[]
}

const FILE = sql`select ${columnsOf(introductionFileTable, 'f')}, pe.full_name as uploader
  from introduction_file f left join person pe on pe.id = f.uploaded_by`

/** What is written and laid beside an introduction. */
export class IntroductionPapers {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** Everything of the plan that it does not consist of, in one question. */
  ofPlan(planId: IntroductionPlanId): Promise<PapersOfPlan> {
    return together<{ [Kind in keyof PapersOfPlan]: PapersOfPlan[Kind][number] }>(this.em, {
      files: this.filesOf(planId),
      comments: sql`select ${columnsOf(introductionCommentTable, 'c')}, pe.full_name as author
        from introduction_comment c left join person pe on pe.id = c.author_id
        where c.plan_id = ${planId} and ${bound(this.scope, sql`c.municipality_id`)} order by c.at, c.id`,
      feedback: sql`select ${columnsOf(introductionFeedbackTable, 'fb')} from introduction_feedback fb
        where fb.plan_id = ${planId} and ${bound(this.scope, sql`fb.municipality_id`)}`,
    })
  }

  insertComment(comment: IntroductionComment): Promise<unknown> {
    return this.em.insert(introductionCommentTable, { ...comment })
  }

  files(planId: IntroductionPlanId): Promise<NamedIntroductionFile[]> {
    return rows(this.em, this.filesOf(planId))
  }

  file(id: IntroductionFileId): Promise<NamedIntroductionFile | null> {
    return oneRow(this.em, sql`${FILE} where f.id = ${id} and ${this.mine()}`)
  }

  insertFile(file: IntroductionFile): Promise<unknown> {
    return this.em.insert(introductionFileTable, { ...file })
  }

  deleteFile(id: IntroductionFileId): Promise<number> {
    return touched(this.em, sql`delete from introduction_file f where f.id = ${id} and ${this.mine()}`)
  }

  /** What was done to the plan and its tasks, the oldest first. */
  entries(planId: IntroductionPlanId): Promise<PlanEntry[]> {
    return rows(
      this.em,
      sql`select h.at, pe.full_name as by, h.field, h.old_value as "oldValue", h.new_value as "newValue", it.title as task
        from history h left join person pe on pe.id = h.actor_id
          left join introduction_task it on h.subject = 'introductionTask' and it.id = h.subject_id
        where (h.subject = 'introductionPlan' and h.subject_id = ${planId} or it.plan_id = ${planId})
          and ${bound(this.scope, sql`h.municipality_id`)} order by h.ordinal`,
    )
  }

  /** Whether a comment or a file hangs on the task. */
  async isWrittenOf(taskId: IntroductionTaskId): Promise<boolean> {
    const found = await oneRow(
      this.em,
      sql`select 1 from introduction_comment c where c.task_id = ${taskId} and ${bound(this.scope, sql`c.municipality_id`)}
        union all select 1 from introduction_file f where f.task_id = ${taskId} and ${this.mine()} limit 1`,
    )
    return found !== null
  }

  /** In the place of the one before. */
  async putFeedback(given: IntroductionFeedback): Promise<void> {
    const { planId, municipalityId, introduceeId, scores, text, at } = given
    await touched(
      this.em,
      sql`insert into introduction_feedback (plan_id, municipality_id, introducee_id, scores, text, at)
        values (${planId}, ${municipalityId}, ${introduceeId}, ${scores}::int[], ${text}, ${at})
        on conflict (plan_id) do update set scores = excluded.scores, text = excluded.text, at = excluded.at`,
    )
  }

  private filesOf(planId: IntroductionPlanId): Sql {
    return sql`${FILE} where f.plan_id = ${planId} and ${this.mine()} order by f.uploaded_at, f.id`
  }

  private mine(): Sql {
    return bound(this.scope, sql`f.municipality_id`)
  }
}
