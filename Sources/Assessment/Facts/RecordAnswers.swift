/// Of which records a condition holds and of which it does not; of all others it is not known.
struct RecordAnswers: Sendable {
    let met: RecordSet
    let notMet: RecordSet
}
