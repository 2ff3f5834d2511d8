/** Ids are UUIDs that the compiler keeps apart: a PersonId never passes for a TaskId. */
export type Id<Noun extends string> = string & { readonly __noun: Noun }

export type MunicipalityId = Id<'municipality'>
export type OrganisationId = Id<'organisation'>
export type PersonId = Id<'person'>
export type ProjectId = Id<'project'>
export type PhaseId = Id<'phase'>
export type ThemeId = Id<'theme'>
export type TemplateId = Id<'template'>
export type TaskId = Id<'task'>
export type MessageId = Id<'message'>
export type FileId = Id<'file'>
export type RoleId = Id<'role'>
export type MasterRoleId = Id<'masterRole'>
export type AssignmentId = Id<'assignment'>
export type HandOverId = Id<'handOver'>
export type DelegationId = Id<'delegation'>
export type RoundId = Id<'round'>
export type ConfirmationId = Id<'confirmation'>
export type BroadcastId = Id<'broadcast'>
export type GroupId = Id<'municipalityGroup'>
export type ContactEntryId = Id<'contactEntry'>
export type EditionId = Id<'edition'>
export type LookupId = Id<'lookup'>
export type HistoryId = Id<'history'>
export type ConversationId = Id<'conversation'>
export type DeliveredCardId = Id<'deliveredCard'>
export type OutboxId = Id<'outbox'>
export type HeldMailId = Id<'heldMail'>
export type JoinRequestId = Id<'joinRequest'>
export type AreaId = Id<'area'>
export type TeamId = Id<'team'>
export type MembershipId = Id<'membership'>
export type IntroductionTemplateId = Id<'introductionTemplate'>
export type IntroductionShareId = Id<'introductionShare'>
export type IntroductionPlanId = Id<'introductionPlan'>
export type IntroductionCategoryId = Id<'introductionCategory'>
export type IntroductionTaskId = Id<'introductionTask'>
export type IntroductionCommentId = Id<'introductionComment'>
export type InvitationId = Id<'invitation'>
export type IntroductionFileId = Id<'introductionFile'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)

/** A new random id; the branding is the only cast of the code base. */
export const newId = <T extends Id<string>>(): T => crypto.randomUUID() as T

/** Text from outside → id, or null when it is not a UUID. */
export const parseId = <T extends Id<string>>(text: unknown): T | null =>
  isUuid(text) ? (text.toLowerCase() as T) : null
