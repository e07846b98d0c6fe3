"""The sandbox against two independent clients."""
