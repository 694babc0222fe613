package import Vocabularies

/// Whom a record is about.
package struct Concerned: Sendable {
    /// The partners.
    package let partners: TermSet
    /// The phases.
    package let phases: TermSet
    /// The groups.
    package let cohorts: TermSet
}

extension EvidenceRecord {
    /// Whom a record is about; it is looked at where it is, since copying it would cost more.
    package static func concerned(of records: [EvidenceRecord], at index: Int) -> Concerned {
        let packed = records[index].packed
        return Concerned(partners: packed.partners, phases: packed.phases, cohorts: packed.cohorts)
    }

    /// Whom it is about.
    package var concerned: Concerned { Concerned(partners: partners, phases: phases, cohorts: cohorts) }
}
