/// Tells the running program from every other one, from another build of itself too.
///
/// By the file it was started from: its number, size and the moments it was written and put there. So nobody can prepare
/// elsewhere what is said to come from this program.
public struct ProgramIdentity: Sendable {
    /// The identity as text.
    public let text: String

    /// One that is made up.
    public init(text: String) { self.text = text }

    /// That of the running program; nil where the system does not tell.
    public init?() {
        #if os(Linux)
        let path = "/proc/self/exe"
        #else
        let path = CommandLine.arguments.first ?? ""
        #endif
        guard let signature = FileSignature(of: path) else { return nil }
        text = signature.text
    }
}
