// These tests start whole clusters, each of which would use every core: side by side they would only be slower.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
