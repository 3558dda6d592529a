System.Console.WriteLine("QuantGen");
