using MyDeclic.WebFront.Cluster;

// The front as a process of its own: a client of the cluster whose silos run the grains.
return await FrontCommand.RunAsync(args);
