/** The door of completion to its neighbours. */
export {
  COMPLETION_TRIGGERS,
  completionsAt,
  describeCompletion,
  type CompletionAsk,
  type SourcedCompletion,
} from './complete';
