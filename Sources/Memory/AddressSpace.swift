import ABI
import CMachine
import Ground

/// The memory of one process: which ranges are mapped, what stands behind them and who may do what. The platform's page
/// tables (or the host's) follow it.
public final class AddressSpace {
  public init() {}
}
