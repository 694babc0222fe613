import Testing

@testable import WebReport

@Suite struct EscapingTests {}
