// These tests start whole servers and look at the clock: they would only get in each other's way.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
