import ArgumentParser

@main
struct AreaSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "areasend")
}
