// Two browsers at once on two cores would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
