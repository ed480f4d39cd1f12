-- After every migration, one that changed nothing too: measurements to come have a place even where the services may not make one
SELECT measurement_make_partitions();
