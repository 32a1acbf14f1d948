/** Code to what its sentence needs. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in as the room grows
export interface MeetingProblems {}
